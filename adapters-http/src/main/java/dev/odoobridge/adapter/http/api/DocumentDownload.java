package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.problem.Problem;
import dev.odoobridge.adapter.http.problem.ProblemType;
import dev.odoobridge.domain.document.Document;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Optional;
import java.util.stream.Stream;

/** One version's content as HTTP hands it over: whole, in part, or not when the caller has it. */
record DocumentDownload(Document document, Document.Version version) {
  private static final int PARTIAL = 206;
  private static final int NOT_MODIFIED = 304;

  /**
   * The version that is wanted.
   *
   * @param wanted the current one when absent
   */
  static Optional<DocumentDownload> of(Document document, Optional<Integer> wanted) {
    return document.versions().stream()
        .filter(it -> it.version() == wanted.orElse(document.current().version()))
        .findFirst()
        .map(it -> new DocumentDownload(document, it));
  }

  /** Whether the caller says to have it already. */
  boolean isHeld(Context context) {
    return Collections.list(context.req().getHeaders("If-None-Match")).stream()
        .flatMap(line -> Stream.of(line.split(",", -1)))
        .map(tag -> tag.strip().replaceFirst("^W/", ""))
        .anyMatch(tag -> tag.equals("*") || tag.equals(tag()));
  }

  void answerHeld(Context context) {
    context.status(NOT_MODIFIED);
    context.res().setContentType(null);
    describe(context);
  }

  /** How much of it is wanted; ends the request when it does not reach so far. */
  ByteRange range(Context context) {
    var header = context.header("Range");
    var condition = context.header("If-Range");
    if (header == null
        || !context.req().getMethod().equals("GET")
        || (condition != null && !condition.strip().equals(tag()))) {
      return new ByteRange.Whole();
    }
    var range = ByteRange.of(header, version.size());
    if (range instanceof ByteRange.Beyond) {
      throw Problem.of(
              ProblemType.RANGE_NOT_SATISFIABLE, "The file has " + version.size() + " bytes.")
          .header("Content-Range", "bytes */" + version.size());
    }
    return range;
  }

  void send(Context context, SpooledFile file, ByteRange range) throws IOException {
    describe(context);
    var name = URLEncoder.encode(version.name().value(), StandardCharsets.UTF_8);
    context.header("Content-Type", version.contentType());
    context.header(
        "Content-Disposition", "attachment; filename*=UTF-8''" + name.replace("+", "%20"));
    if (range instanceof ByteRange.Part part) {
      context.status(PARTIAL);
      context.header(
          "Content-Range", "bytes " + part.first() + "-" + part.last() + "/" + version.size());
      context.res().setContentLengthLong(part.length());
      file.copyTo(context.res().getOutputStream(), part);
    } else {
      context.status(Answers.OK);
      context.res().setContentLengthLong(version.size());
      file.copyTo(context.res().getOutputStream());
    }
  }

  private void describe(Context context) {
    context.header("ETag", tag());
    context.header("Accept-Ranges", "bytes");
    context.header("X-Document-Version", version.version() + "/" + document.versions().size());
  }

  private String tag() {
    return '"' + version.checksum() + '"';
  }
}
