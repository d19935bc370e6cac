package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.json.Suggestion;
import dev.odoobridge.adapter.http.json.Texts;
import dev.odoobridge.adapter.http.problem.Problems;
import dev.odoobridge.domain.listing.Period;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A request's query parameters, each known to its route and given once at most. */
public final class Query {
  /** Takes any number of conditions, each as {@code where[name]=value}. */
  static final String WHERE = "where";

  private final Map<String, String> values;

  private Query(Map<String, String> values) {
    this.values = values;
  }

  /** Reads the query, refusing parameters the route does not have. */
  public static Query of(Context context, List<String> known) {
    var values = new LinkedHashMap<String, String>();
    var text = Optional.ofNullable(context.req().getQueryString()).orElse("");
    for (var pair : text.split("&", -1)) {
      if (!pair.isEmpty()) {
        var parts = pair.split("=", 2);
        var name = decoded(parts[0]);
        if (!known.contains(name) && !isCondition(name, known)) {
          throw unknown(name, known);
        }
        if (values.put(name, parts.length == 2 ? decoded(parts[1]) : "") != null) {
          throw Problems.invalidParameter(name, "is given twice");
        }
      }
    }
    return new Query(values);
  }

  /** {@code where[name]}, for a route that has {@link #WHERE}. */
  private static boolean isCondition(String name, List<String> known) {
    return known.contains(WHERE) && name.startsWith(WHERE + "[") && name.endsWith("]");
  }

  /** Whether there is a {@code where[...]}. */
  boolean hasConditions() {
    return values.keySet().stream().anyMatch(name -> name.startsWith(WHERE + "["));
  }

  /**
   * What stands in {@code where[...]}, by what stands between the brackets; one without them would
   * be passed over, and is refused.
   */
  Map<String, String> conditions() {
    if (values.containsKey(WHERE)) {
      throw Problems.invalidParameter(WHERE, "names a field in brackets here, as where[name]=Ada");
    }
    var conditions = new LinkedHashMap<String, String>();
    values.forEach(
        (name, value) -> {
          if (name.startsWith(WHERE + "[")) {
            conditions.put(name.substring(WHERE.length() + 1, name.length() - 1), value);
          }
        });
    return conditions;
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** A whole number within bounds. */
  long number(String name, long least, long most, long otherwise) {
    var text = values.get(name);
    if (text == null) {
      return otherwise;
    }
    try {
      var number = Long.parseLong(text);
      // It knows the digits of every script, and a plus sign.
      if (text.matches("-?[0-9]+") && number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // is refused below, like a number out of bounds
    }
    throw Problems.invalidParameter(name, "must be a whole number from " + least + " to " + most);
  }

  Optional<Boolean> flag(String name) {
    return parsed(
        name,
        text ->
            switch (text) {
              case "true" -> Optional.of(true);
              case "false" -> Optional.of(false);
              default -> Optional.empty();
            },
        "must be true or false");
  }

  /** The entity that is meant, by {@code entity}. */
  Optional<EntityName> entity() {
    return parsed(
        "entity",
        text -> Optional.of(text).filter(EntityName::isWellFormed).map(EntityName::new),
        "is no name of an entity");
  }

  /** The integration that is meant, by {@code integration}. */
  Optional<IntegrationId> integration() {
    return parsed(
        "integration",
        text -> Optional.of(text).filter(IntegrationId::isWellFormed).map(IntegrationId::new),
        "is no integration id");
  }

  /** A moment, by that name. */
  Optional<Instant> moment(String name) {
    return parsed(name, Moments::parse, Moments.EXPECTED);
  }

  /** The period that is meant, by {@code from} and {@code until}. */
  Period period() {
    return new Period(moment("from"), moment("until"));
  }

  /** The seconds that the answer may be held back, by {@code wait}. */
  long patience() {
    return number("wait", 0, WaitingStart.LONGEST, 0);
  }

  /** A value with a form of its own. */
  <T> Optional<T> parsed(String name, Function<String, Optional<T>> parser, String expectation) {
    return text(name)
        .map(
            text ->
                parser.apply(text).orElseThrow(() -> Problems.invalidParameter(name, expectation)));
  }

  private static String decoded(String text) {
    try {
      var decoded = URLDecoder.decode(text, StandardCharsets.UTF_8);
      if (Texts.isStorable(decoded)) {
        return decoded;
      }
    } catch (IllegalArgumentException badEncoding) {
      // is refused below
    }
    throw Problems.invalidParameter("?", "the query is not percent-encoded UTF-8");
  }

  private static RuntimeException unknown(String name, List<String> known) {
    var takes = known.isEmpty() ? "none" : String.join(", ", known);
    return Problems.invalidParameter(
        name, "is not known here; this path takes: " + takes + Suggestion.of(name, known));
  }
}
