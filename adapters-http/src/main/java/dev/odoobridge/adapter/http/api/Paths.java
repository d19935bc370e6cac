package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.json.Texts;
import dev.odoobridge.adapter.http.problem.Problem;
import dev.odoobridge.adapter.http.problem.ProblemType;
import dev.odoobridge.adapter.http.problem.Problems;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.sync.RunId;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The ids in a path, and paths made of ids. */
final class Paths {
  static final String INTEGRATIONS = "/api/v1/integrations";
  static final String RUNS = "/api/v1/runs";

  private Paths() {}

  static IntegrationId integration(Context context) {
    var text = context.pathParam("id");
    if (!IntegrationId.isWellFormed(text)) {
      throw Problems.noSuchIntegration(text);
    }
    return new IntegrationId(text);
  }

  static EntityName entity(Context context) {
    var text = context.pathParam("entity");
    if (!EntityName.isWellFormed(text)) {
      throw Problems.noSuchEntity(text);
    }
    return new EntityName(text);
  }

  static RunId run(Context context) {
    var text = context.pathParam("id");
    if (!RunId.isWellFormed(text)) {
      throw noSuchRun();
    }
    return new RunId(text);
  }

  static Problem noSuchRun() {
    return Problem.of(ProblemType.RUN_NOT_FOUND, "There is no run of that id.");
  }

  /** A number such as a conflict's; 0, which nothing has, when the text is none. */
  static long number(Context context) {
    var text = context.pathParam("number");
    return text.matches("[1-9][0-9]{0,17}") ? Long.parseLong(text) : 0;
  }

  /** The last part of the path, exactly: encoded slashes, percent signs and dots included. */
  static HostId hostId(Context context) {
    return hostId(context.req().getRequestURI());
  }

  /** As {@link #hostId(Context)}, for a path that goes on with one part behind the record. */
  static HostId hostIdBeforeLast(Context context) {
    var path = context.req().getRequestURI();
    return hostId(path.substring(0, path.lastIndexOf('/')));
  }

  private static HostId hostId(String path) {
    var text = decoded(path.substring(path.lastIndexOf('/') + 1));
    if (!HostId.isWellFormed(text) || !Texts.isStorable(text)) {
      throw invalid(
          "A record's id has 1 to 200 printable characters, one of them visible, no blank at either"
              + " end, and is neither . nor ...");
    }
    return new HostId(text);
  }

  static String record(IntegrationId integration, EntityName entity, HostId id) {
    var encoded = URLEncoder.encode(id.value(), StandardCharsets.UTF_8).replace("+", "%20");
    return INTEGRATIONS + "/" + integration + "/records/" + entity + "/" + encoded;
  }

  /** Percent-decodes, where {@code URLDecoder} would hide broken UTF-8 and make blanks of +. */
  private static String decoded(String segment) {
    try {
      var bytes = ByteBuffer.allocate(segment.length() * 3);
      for (var index = 0; index < segment.length(); index++) {
        var unit = segment.charAt(index);
        if (unit == '%') {
          bytes.put((byte) Integer.parseInt(segment, index + 1, index + 3, 16));
          index += 2;
        } else {
          bytes.put(String.valueOf(unit).getBytes(StandardCharsets.UTF_8));
        }
      }
      return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
    } catch (CharacterCodingException | IllegalArgumentException | IndexOutOfBoundsException bad) {
      throw invalid("The record's id is not percent-encoded UTF-8.");
    }
  }

  private static Problem invalid(String detail) {
    return Problem.of(ProblemType.INVALID_PATH, detail);
  }
}
