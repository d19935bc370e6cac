package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.json.Json;
import dev.odoobridge.adapter.http.problem.Problem;
import dev.odoobridge.adapter.http.problem.ProblemType;
import dev.odoobridge.adapter.http.problem.Problems;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/** A record's version as HTTP speaks of it: the ETag of an answer, If-Match of a request. */
final class Versions {
  private static final Pattern TAG = Pattern.compile("(?:W/)?\"([0-9]{1,18})\"");

  private static final Pattern TAGS = Pattern.compile("(?:W/)?\"[!#-~]{1,100}\"");

  private Versions() {}

  static void tag(Context context, long version) {
    context.header("ETag", "\"" + version + "\"");
  }

  /** A tag for what has no version of its own: it changes when anything that is shown does. */
  static void tag(Context context, Object view) {
    context.header("ETag", tagOf(view));
  }

  /** Whether something is as the request says it was read: by the tag its view gets. */
  static <T> Predicate<T> asRead(Context context, Function<T, ?> view) {
    var header = context.header("If-Match");
    if (header == null || header.strip().equals("*")) {
      return _ -> true;
    }
    var tags = Stream.of(header.split(",", -1)).map(String::strip).toList();
    if (!tags.stream().allMatch(tag -> TAGS.matcher(tag).matches())) {
      throw Problems.invalidHeader("If-Match", "must be the ETag of an answer, in quotes");
    }
    return it -> tags.contains(tagOf(view.apply(it)));
  }

  static Problem moved() {
    return Problem.of(ProblemType.VERSION_MOVED, "It has changed since it was read.");
  }

  private static String tagOf(Object view) {
    var digest = new CRC32C();
    digest.update(Json.bytes(view));
    return '"' + Long.toHexString(digest.getValue()) + '"';
  }

  /** The version a write is based on. */
  static Optional<Long> ifMatch(Context context) {
    return Optional.ofNullable(context.header("If-Match")).map(Versions::version);
  }

  private static long version(String header) {
    var tag = TAG.matcher(header.strip());
    if (!tag.matches()) {
      throw Problems.invalidHeader("If-Match", "must be one version in quotes, such as \"3\"");
    }
    return Long.parseLong(tag.group(1));
  }
}
