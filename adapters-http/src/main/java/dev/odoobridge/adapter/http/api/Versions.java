package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.problem.Problems;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.regex.Pattern;

/** A record's version as HTTP speaks of it: the ETag of an answer, If-Match of a request. */
final class Versions {
  private static final Pattern TAG = Pattern.compile("(?:W/)?\"([0-9]{1,18})\"");

  private Versions() {}

  static void tag(Context context, long version) {
    context.header("ETag", "\"" + version + "\"");
  }

  /** The version a write is based on. A condition that cannot be kept is refused, not ignored. */
  static Optional<Long> ifMatch(Context context) {
    if (context.header("If-None-Match") != null) {
      throw Problems.invalidHeader("If-None-Match", "is not taken by writes; use If-Match");
    }
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
