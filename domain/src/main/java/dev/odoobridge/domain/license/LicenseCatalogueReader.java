package dev.odoobridge.domain.license;

import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.value.RawValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a catalogue of features and types, and names all that is wrong with it. */
public final class LicenseCatalogueReader {
  public static final int MOST = 500;
  private static final int LONGEST_LABEL = 200;
  private static final int MOST_DAYS = 3650;
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_.-]{0,62}");

  private final List<FieldProblem> problems = new ArrayList<>();

  private LicenseCatalogueReader() {}

  /** What a reading gives. */
  public sealed interface Reading {
    record Valid(LicenseCatalogue catalogue) implements Reading {}

    record Invalid(List<FieldProblem> problems) implements Reading {
      public Invalid {
        problems = List.copyOf(problems);
      }
    }
  }

  public static Reading read(RawValue.Members given) {
    return new LicenseCatalogueReader().catalogue(given);
  }

  /** Whether features and types can be called that. */
  public static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  private Reading catalogue(RawValue.Members given) {
    known("", given, Set.of("features", "types", "warn_days"));
    var features = new LinkedHashMap<String, Feature>();
    named("features", given).forEach((name, it) -> features.put(name, feature(name, it)));
    var types = new LinkedHashMap<String, LicenseCatalogue.Type>();
    named("types", given).forEach((name, it) -> types.put(name, type(name, it, features)));
    var days = days(given.member("warn_days"));
    return problems.isEmpty()
        ? new Reading.Valid(new LicenseCatalogue(features, types, days))
        : new Reading.Invalid(problems);
  }

  /** Members that are objects themselves, by names that are ones. */
  private Map<String, RawValue.Members> named(String list, RawValue.Members given) {
    var named = new LinkedHashMap<String, RawValue.Members>();
    switch (given.member(list)) {
      case RawValue.Members(var members) when members.size() <= MOST ->
          members.forEach(
              (name, value) -> {
                if (!isName(name)) {
                  wrong(list + "." + name, "is no name: a-z, then at most 62 of a-z 0-9 _ . -");
                } else if (value instanceof RawValue.Members each) {
                  named.put(name, each);
                } else {
                  wrong(list + "." + name, "must be an object");
                }
              });
      case RawValue.Members _ -> wrong(list, "has more than " + MOST);
      case RawValue.Nothing _ -> wrong(list, "is missing");
      case RawValue _ -> wrong(list, "must be an object");
    }
    return named;
  }

  private Feature feature(String name, RawValue.Members given) {
    var path = "features." + name;
    known(path + ".", given, Set.of("label", "count"));
    var count = Optional.of(Feature.Count.NONE);
    if (!given.member("count").equals(RawValue.NOTHING)) {
      count = given.text("count").flatMap(Feature.Count::parse);
    }
    if (count.isEmpty()) {
      wrong(path + ".count", "must be none, total, day or month");
    }
    return new Feature(name, label(path, given), count.orElse(Feature.Count.NONE));
  }

  private LicenseCatalogue.Type type(
      String name, RawValue.Members given, Map<String, Feature> features) {
    var path = "types." + name;
    known(path + ".", given, Set.of("label", "features"));
    var grants = new LinkedHashMap<String, Grant>();
    switch (given.member("features")) {
      case RawValue.Members members ->
          problems.addAll(grants(path + ".features", members, features, grants));
      case RawValue.Nothing _ -> {}
      case RawValue _ -> wrong(path + ".features", "must be an object");
    }
    return new LicenseCatalogue.Type(name, label(path, given), grants);
  }

  /** Reads what is said of features; what is right goes into {@code grants}. */
  public static List<FieldProblem> grants(
      String path,
      RawValue.Members given,
      Map<String, Feature> features,
      Map<String, Grant> grants) {
    var problems = new ArrayList<FieldProblem>();
    given
        .values()
        .forEach(
            (name, value) -> {
              var grant = Grant.read(value);
              var feature = features.get(name);
              var place = path + "." + name;
              if (feature == null) {
                problems.add(new FieldProblem(place, "is no feature of the catalogue"));
              } else if (grant.isEmpty()) {
                problems.add(new FieldProblem(place, Grant.FORM));
              } else if (!feature.isCounted() && hasLimit(grant.get())) {
                problems.add(new FieldProblem(place, "is not counted, so it has no limit"));
              } else {
                grants.put(name, grant.get());
              }
            });
    return problems;
  }

  private static boolean hasLimit(Grant grant) {
    return grant instanceof Grant.Given(var limit) && limit.isPresent();
  }

  private String label(String path, RawValue.Members given) {
    return switch (given.member("label")) {
      case RawValue.Text(var text) when text.length() <= LONGEST_LABEL -> text;
      case RawValue.Nothing _ -> "";
      case RawValue _ -> {
        wrong(path + ".label", "must be a text of at most " + LONGEST_LABEL + " characters");
        yield "";
      }
    };
  }

  private int days(RawValue given) {
    return switch (given) {
      case RawValue.Nothing _ -> LicenseCatalogue.STANDARD_WARN_DAYS;
      case RawValue.Number(var number)
          when number.signum() >= 0
              && number.intValue() <= MOST_DAYS
              && number.stripTrailingZeros().scale() <= 0
              && number.precision() <= 9 ->
          number.intValue();
      case RawValue _ -> {
        wrong("warn_days", "must be a whole number from 0 to " + MOST_DAYS);
        yield 0;
      }
    };
  }

  private void known(String path, RawValue.Members given, Set<String> names) {
    given.values().keySet().stream()
        .filter(name -> !names.contains(name))
        .forEach(name -> wrong(path + name, "is not known here"));
  }

  private void wrong(String path, String message) {
    problems.add(new FieldProblem(path, message));
  }
}
