package dev.odoobridge.domain.mapping;

import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.record.Given;
import dev.odoobridge.domain.record.Row;
import dev.odoobridge.domain.value.FieldType;
import dev.odoobridge.domain.value.FieldValue;
import dev.odoobridge.domain.value.RawValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what the host says of a record by its entity's mapping, and finds all that is wrong. */
public final class HostInput {

  /** The most lines one list may have. */
  public static final int MAX_LINES = 5_000;

  private final EntityMapping mapping;
  private final List<FieldProblem> problems = new ArrayList<>();

  private HostInput(EntityMapping mapping) {
    this.mapping = mapping;
  }

  /**
   * Reads the fields.
   *
   * @param whole whether they are all there are, so that required ones must be among them
   */
  public static Reading read(EntityMapping mapping, RawValue.Members members, boolean whole) {
    var input = new HostInput(mapping);
    var given = input.given(members);
    if (whole) {
      input.requireFields(mapping.fields(), new Row(given.fields()), "");
    }
    return input.problems.isEmpty()
        ? new Reading.Accepted(given)
        : new Reading.Rejected(input.problems);
  }

  private Given given(RawValue.Members members) {
    var types = types(mapping);
    var fields = new LinkedHashMap<String, FieldValue>();
    var lines = new LinkedHashMap<String, List<Row>>();
    members
        .values()
        .forEach(
            (name, raw) -> {
              var list = lines(name);
              if (list.isPresent()) {
                lines.put(name, rows(list.get(), raw));
              } else if (types.containsKey(name)) {
                fields.put(name, value(raw, types.get(name), name));
              } else {
                problems.add(unknown(name, types));
              }
            });
    mapping.status().ifPresent(status -> checkStatus(status, fields));
    return new Given(fields, lines);
  }

  private FieldProblem unknown(String name, Map<String, FieldType> types) {
    var known = new ArrayList<>(types.keySet());
    mapping.lines().forEach(list -> known.add(list.host()));
    return new FieldProblem(
        name, mapping.name() + " has no such field" + Suggestion.sentence(name, known));
  }

  private Optional<LinesMapping> lines(String name) {
    return mapping.lines().stream().filter(list -> list.host().equals(name)).findFirst();
  }

  /** The fields that the host has, lists of lines left out. */
  static Map<String, FieldType> types(EntityMapping mapping) {
    var types = types(mapping.fields());
    mapping.status().ifPresent(status -> types.put(status.host(), FieldType.TEXT));
    return types;
  }

  private static Map<String, FieldType> types(List<FieldMapping> fields) {
    var types = new LinkedHashMap<String, FieldType>();
    for (var field : fields) {
      for (var name : field.host()) {
        types.put(name, field.converter().hostType());
      }
    }
    return types;
  }

  private void checkStatus(StatusMapping status, Map<String, FieldValue> fields) {
    if (fields.get(status.host()) instanceof FieldValue.Text(var word)
        && status.table().state(word).isEmpty()) {
      problems.add(
          new FieldProblem(
              status.host(), "must be one of " + String.join(", ", status.table().hostWords())));
    }
  }

  private List<Row> rows(LinesMapping list, RawValue raw) {
    if (raw instanceof RawValue.Nothing) {
      return List.of();
    }
    if (!(raw instanceof RawValue.Items(var items))) {
      problems.add(new FieldProblem(list.host(), "must be a list of lines"));
      return List.of();
    }
    if (items.size() > MAX_LINES) {
      problems.add(new FieldProblem(list.host(), "has more than " + MAX_LINES + " lines"));
      return List.of();
    }
    var types = types(list.fields());
    list.id().ifPresent(id -> types.put(id, FieldType.TEXT));
    var rows = new ArrayList<Row>();
    for (var index = 0; index < items.size(); index++) {
      rows.add(row(list, types, items.get(index), list.host() + "[" + index + "]"));
    }
    checkLineIds(list, rows);
    return rows;
  }

  private void checkLineIds(LinesMapping list, List<Row> rows) {
    var keys = LineIdentity.of(list).givenIds(rows);
    if (keys.stream().distinct().count() < keys.size()) {
      problems.add(new FieldProblem(list.host(), "two lines have the same id"));
    }
  }

  private Row row(LinesMapping list, Map<String, FieldType> types, RawValue raw, String path) {
    if (!(raw instanceof RawValue.Members(var members))) {
      problems.add(new FieldProblem(path, "must be an object"));
      return Row.EMPTY;
    }
    var fields = new LinkedHashMap<String, FieldValue>();
    members.forEach(
        (name, value) -> {
          if (types.containsKey(name)) {
            fields.put(name, value(value, types.get(name), path + "." + name));
          } else {
            var suggestion = Suggestion.sentence(name, types.keySet());
            problems.add(
                new FieldProblem(path + "." + name, "lines have no such field" + suggestion));
          }
        });
    var row = new Row(fields);
    requireFields(list.fields(), row, path + ".");
    return row;
  }

  private void requireFields(List<FieldMapping> fields, Row row, String path) {
    for (var field : fields) {
      var isEmpty = field.hostValues(row).stream().allMatch(HostInput::saysNothing);
      if (field.required() && isEmpty && !isWrong(path, field)) {
        problems.add(new FieldProblem(path + field.name(), "is required"));
      }
    }
  }

  private static boolean saysNothing(FieldValue value) {
    return value.isEmpty() || (value instanceof FieldValue.Text(var text) && text.isBlank());
  }

  /** A value that could not be read is there all the same. */
  private boolean isWrong(String path, FieldMapping field) {
    return field.host().stream()
        .anyMatch(
            name -> problems.stream().anyMatch(problem -> problem.path().equals(path + name)));
  }

  private FieldValue value(RawValue raw, FieldType type, String path) {
    return switch (HostValue.read(raw, type)) {
      case HostValue.Read(var value) -> value;
      case HostValue.Wrong(var message) -> {
        problems.add(new FieldProblem(path, message));
        yield FieldValue.EMPTY;
      }
    };
  }

  /** What came of reading. */
  public sealed interface Reading {
    record Accepted(Given given) implements Reading {}

    record Rejected(List<FieldProblem> problems) implements Reading {
      public Rejected {
        problems = List.copyOf(problems);
      }
    }
  }
}
