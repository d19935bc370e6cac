package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.problem.Problem;
import dev.odoobridge.adapter.http.problem.ProblemType;
import dev.odoobridge.adapter.http.problem.Problems;
import dev.odoobridge.application.port.in.ReadOdooRecords.Wish;
import dev.odoobridge.domain.direct.CachePolicy;
import dev.odoobridge.domain.direct.Provenance;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How old an answer may be, by {@code max_staleness} and by {@code Cache-Control} as RFC 9111 has
 * it for requests; and what the answer says of its age.
 */
final class Freshness {
  static final String MAX_STALENESS = "max_staleness";
  private static final String CACHE_CONTROL = "Cache-Control";
  private static final String MAX_AGE = "max-age=";
  private static final int MOST_DIGITS = 9;

  private Freshness() {}

  /** These parameters and the one that is read here. */
  static List<String> and(List<String> parameters) {
    return Stream.concat(parameters.stream(), Stream.of(MAX_STALENESS)).toList();
  }

  static Wish wish(Context context, Query query) {
    var oldest =
        query
            .text(MAX_STALENESS)
            .map(_ -> query.number(MAX_STALENESS, 0, CachePolicy.LONGEST.toSeconds(), 0))
            .map(Duration::ofSeconds);
    var wish = new Wish(oldest, true, false);
    var header = Optional.ofNullable(context.header(CACHE_CONTROL)).orElse("");
    for (var part : header.toLowerCase(Locale.ROOT).split(",", -1)) {
      wish = with(wish, part.strip());
    }
    return wish;
  }

  /** Directives that are not known are passed over, as the standard wants it. */
  private static Wish with(Wish wish, String directive) {
    return switch (directive) {
      case "no-cache" -> younger(wish, Duration.ZERO);
      case "no-store" -> new Wish(Optional.of(Duration.ZERO), false, wish.onlyKept());
      case "only-if-cached" -> new Wish(wish.oldest(), wish.kept(), true);
      default -> directive.startsWith(MAX_AGE) ? younger(wish, seconds(directive)) : wish;
    };
  }

  private static Duration seconds(String directive) {
    var digits = directive.substring(MAX_AGE.length()).replace("\"", "");
    if (!digits.matches("[0-9]{1," + MOST_DIGITS + "}")) {
      throw Problems.invalidHeader(CACHE_CONTROL, "max-age must be a number of seconds");
    }
    return Duration.ofSeconds(Long.parseLong(digits));
  }

  private static Wish younger(Wish wish, Duration age) {
    var oldest = wish.oldest().filter(known -> known.compareTo(age) < 0).orElse(age);
    return new Wish(Optional.of(oldest), wish.kept(), wish.onlyKept());
  }

  static Problem notKept() {
    return Problem.of(ProblemType.NOT_CACHED, "Nothing that is new enough is kept.");
  }

  static void tell(Context context, Provenance provenance) {
    context.header("Odoo-Bridge-Source", provenance.source().word());
    context.header("Odoo-Bridge-As-Of", provenance.asOf().toString());
    if (provenance.fallback()) {
      context.header("Odoo-Bridge-Fallback", "true");
    }
  }
}
