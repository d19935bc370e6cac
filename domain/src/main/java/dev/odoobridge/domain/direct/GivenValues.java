package dev.odoobridge.domain.direct;

import dev.odoobridge.domain.mapping.Suggestion;
import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.FieldSchema;
import dev.odoobridge.domain.odoo.ModelSchema;
import dev.odoobridge.domain.odoo.OdooFields;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.value.RawValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Values somebody gives for the fields of a model, made into what Odoo takes. What Odoo would take
 * without a word and get wrong is named as a problem: an unknown word, a pair where an id is due,
 * content that is no Base64.
 */
public final class GivenValues {
  private static final Set<String> KEPT_BY_ODOO =
      Set.of(
          "id",
          "display_name",
          "create_date",
          "create_uid",
          "write_date",
          "write_uid",
          "__last_update");
  private static final Set<String> STATES = Set.of("state", "payment_state", "locked");

  private final List<FieldProblem> problems = new ArrayList<>();

  /**
   * All values of a record.
   *
   * @param hasStates whether the model is a document: its states move by methods
   * @param seen whether the caller may write a field
   */
  public RawValue.Members values(
      RawValue.Members given, ModelSchema schema, boolean hasStates, Predicate<FieldName> seen) {
    var values = new LinkedHashMap<String, RawValue>();
    given
        .values()
        .forEach(
            (name, value) -> {
              var field = schema.named(name).filter(_ -> seen.test(new FieldName(name)));
              if (field.isEmpty()) {
                problem(
                    name,
                    schema.named(name).isPresent()
                        ? "you may not write " + schema.model() + "." + name
                        : schema.model() + " has no such field" + suggestion(name, schema));
              } else if (KEPT_BY_ODOO.contains(name)) {
                problem(name, "is kept by Odoo itself; a write would be ignored");
              } else if (hasStates && STATES.contains(name)) {
                problem(
                    name,
                    "is not written: it would skip all that belongs to the state; call the method"
                        + " that moves it");
              } else {
                value(name, field.get(), value).ifPresent(known -> values.put(name, known));
              }
            });
    return new RawValue.Members(values);
  }

  static String suggestion(String name, ModelSchema schema) {
    var known = schema.fields().keySet().stream().map(FieldName::value).sorted().toList();
    return Suggestion.sentence(name, known);
  }

  private void problem(String path, String message) {
    problems.add(new FieldProblem(path, message));
  }

  /** Odoo's form of the value; nothing when there is a problem with it. */
  Optional<RawValue> value(String path, FieldSchema field, RawValue given) {
    if (given.equals(RawValue.NOTHING)) {
      return Optional.of(RawValue.FALSE);
    }
    return switch (field.type()) {
      case "char", "text", "html" ->
          given instanceof RawValue.Text ? Optional.of(given) : wrong(path, "a text or null");
      case "integer", "float", "monetary" ->
          given instanceof RawValue.Number ? Optional.of(given) : wrong(path, "a number or null");
      case "boolean" ->
          given instanceof RawValue.Flag ? Optional.of(given) : wrong(path, "true or false");
      case "date" -> day(path, given);
      case "datetime" -> moment(path, given);
      case "selection" -> word(path, field, given);
      case "many2one" -> reference(path, given);
      case "one2many", "many2many" -> references(path, given);
      case "binary" -> content(path, given);
      default -> Optional.of(withoutNull(given));
    };
  }

  /** Refuses one of the values. */
  public void refuse(String name, String reason) {
    problem(name, reason);
  }

  /** What was found wrong so far. */
  public List<FieldProblem> problems() {
    return List.copyOf(problems);
  }

  private Optional<RawValue> wrong(String path, String expectation) {
    problems.add(new FieldProblem(path, "must be " + expectation));
    return Optional.empty();
  }

  private Optional<RawValue> day(String path, RawValue given) {
    try {
      return given instanceof RawValue.Text(var text)
          ? Optional.of(RawValue.of(inReach(LocalDate.parse(text)).toString()))
          : wrong(path, "a date as 2026-01-31, or null");
    } catch (DateTimeException _) {
      return wrong(path, "a date as 2026-01-31, or null");
    }
  }

  /** Odoo's Python has no other years. */
  private static LocalDate inReach(LocalDate day) {
    if (day.getYear() < 1 || day.getYear() > 9999) {
      throw new DateTimeException("out of reach");
    }
    return day;
  }

  private Optional<RawValue> moment(String path, RawValue given) {
    try {
      if (given instanceof RawValue.Text(var text)) {
        var moment = text.contains("T") ? Instant.parse(text) : OdooFields.parseMoment(text);
        inReach(moment.atOffset(ZoneOffset.UTC).toLocalDate());
        return Optional.of(RawValue.of(OdooFields.moment(moment)));
      }
    } catch (DateTimeException | OdooFields.UnreadableValue _) {
      // is refused below
    }
    return wrong(path, "a moment as 2026-01-31T12:00:00Z, or null");
  }

  private Optional<RawValue> word(String path, FieldSchema field, RawValue given) {
    if (!(given instanceof RawValue.Text(var word))) {
      return wrong(path, "a text or null");
    }
    return field.selection().isEmpty() || field.selection().contains(word)
        ? Optional.of(given)
        : wrong(path, "one of " + String.join(", ", field.selection()));
  }

  private Optional<RawValue> reference(String path, RawValue given) {
    return switch (given) {
      case RawValue.Number id -> Optional.of(id);
      case RawValue.Members members when members.member("id") instanceof RawValue.Number id ->
          Optional.of(id);
      case RawValue.Flag(var flag) when !flag -> Optional.of(RawValue.FALSE);
      default -> wrong(path, "the id of a record, an object with it, or null");
    };
  }

  /** Ids replace what is there; objects make new records; Odoo's own commands stay. */
  private Optional<RawValue> references(String path, RawValue given) {
    if (!(given instanceof RawValue.Items(var values))) {
      return wrong(path, "a list of ids, of objects or of Odoo's commands");
    }
    if (values.stream().allMatch(RawValue.Number.class::isInstance)) {
      return Optional.of(
          RawValue.list(RawValue.list(RawValue.of(6), RawValue.of(0), new RawValue.Items(values))));
    }
    var commands = new ArrayList<RawValue>();
    for (var value : values) {
      switch (value) {
        case RawValue.Members members ->
            commands.add(RawValue.list(RawValue.of(0), RawValue.of(0), withoutNull(members)));
        case RawValue.Items command -> commands.add(withoutNull(command));
        case RawValue.Number id -> commands.add(RawValue.list(RawValue.of(4), id));
        default -> wrong(path, "a list of ids, of objects or of Odoo's commands");
      }
    }
    return Optional.of(new RawValue.Items(commands));
  }

  /** Odoo makes an empty file of what is no Base64, and says that all is well. */
  private Optional<RawValue> content(String path, RawValue given) {
    try {
      if (given instanceof RawValue.Text(var text)) {
        Base64.getDecoder().decode(text);
        return Optional.of(given);
      }
    } catch (IllegalArgumentException _) {
      // is refused below
    }
    return wrong(path, "content in Base64, or null");
  }

  /** The same value with Odoo's word for nothing. */
  static RawValue withoutNull(RawValue value) {
    return switch (value) {
      case RawValue.Nothing _ -> RawValue.FALSE;
      case RawValue.Items(var values) ->
          new RawValue.Items(values.stream().map(GivenValues::withoutNull).toList());
      case RawValue.Members(var values) -> {
        var members = new LinkedHashMap<String, RawValue>();
        values.forEach((name, member) -> members.put(name, withoutNull(member)));
        yield new RawValue.Members(members);
      }
      default -> value;
    };
  }
}
