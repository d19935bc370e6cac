package dev.odoobridge.domain.direct;

import dev.odoobridge.domain.access.OdooAccess;
import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.FieldSchema;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.ModelSchema;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.value.RawValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Which records somebody asks for: simple conditions and Odoo's own domains, both checked. */
public final class Conditions {
  private static final Map<String, String> OPERATORS =
      Map.of(
          "eq", "=", "ne", "!=", "gt", ">", "gte", ">=", "lt", "<", "lte", "<=", "like", "ilike",
          "in", "in");
  private static final String IS_SET = "set";

  private final ModelSchema schema;
  private final OdooAccess access;
  private final Crossing crossing;
  private final List<FieldProblem> problems = new ArrayList<>();

  /**
   * For one model.
   *
   * @param access what the caller may know of it
   * @param schemas of the models its records refer to
   */
  public Conditions(
      ModelSchema schema, OdooAccess access, Function<ModelName, Optional<ModelSchema>> schemas) {
    this.schema = schema;
    this.access = access;
    this.crossing = new Crossing(access, schemas);
  }

  public List<FieldProblem> problems() {
    return List.copyOf(problems);
  }

  /** Odoo's domain, as somebody gave it. */
  public RawValue.Items domain(RawValue.Items given) {
    var terms = new ArrayList<RawValue>();
    for (var index = 0; index < given.values().size(); index++) {
      var path = "domain[" + index + "]";
      switch (given.values().get(index)) {
        case RawValue.Text(var word)
            when word.equals("&") || word.equals("|") || word.equals("!") ->
            terms.add(RawValue.of(word));
        case RawValue.Items(var term)
            when term.size() == 3
                && term.get(0) instanceof RawValue.Text(var field)
                && term.get(1) instanceof RawValue.Text ->
            terms.add(term(path, field, term));
        default -> problem(path, "must be [\"field\", \"operator\", value], \"&\", \"|\" or \"!\"");
      }
    }
    return new RawValue.Items(terms);
  }

  private RawValue term(String path, String field, List<RawValue> term) {
    var root = field.split("\\.", 2)[0];
    if (!isKnown(root)) {
      problem(path, lacking(root));
    } else if ((field.contains(".") || isNested(term.get(1)))
        && !access.seesAllOf(schema.model())) {
      problem(path, "fields of other records are not for you");
    } else {
      crossing
          .refusal(schema, new RawValue.Items(List.copyOf(term)))
          .ifPresent(reason -> problem(path, reason));
    }
    var value = GivenValues.withoutNull(term.get(2));
    return RawValue.list(term.get(0), term.get(1), field.contains(".") ? value : odoo(root, value));
  }

  /** Whether the value is a domain of the other records. */
  private static boolean isNested(RawValue operator) {
    return operator instanceof RawValue.Text(var word) && word.strip().endsWith("any");
  }

  /** Moments may be given in ISO form here too. */
  private RawValue odoo(String field, RawValue value) {
    var isMoment =
        schema.named(field).map(FieldSchema::type).filter("datetime"::equals).isPresent();
    return isMoment && value instanceof RawValue.Text(var text) && text.contains("T")
        ? new GivenValues().value(field, schema.named(field).orElseThrow(), value).orElse(value)
        : value;
  }

  /** Conditions as {@code name → value} or {@code name.operator → value}, all of which hold. */
  public RawValue.Items where(Map<String, String> given) {
    var terms = new ArrayList<RawValue>();
    given.forEach(
        (key, text) -> {
          var path = "where[" + key + "]";
          var dot = key.lastIndexOf('.');
          var name = dot < 0 ? key : key.substring(0, dot);
          var word = dot < 0 ? "eq" : key.substring(dot + 1);
          if (!isKnown(name)) {
            problem(path, lacking(name));
          } else if (word.equals(IS_SET)) {
            terms.add(set(path, name, text));
          } else if (!OPERATORS.containsKey(word)) {
            problem(path, "the operator must be one of eq, ne, gt, gte, lt, lte, like, in, set");
          } else {
            terms.add(
                RawValue.list(
                    RawValue.of(name),
                    RawValue.of(OPERATORS.getOrDefault(word, "=")),
                    value(path, name, word, text)));
          }
        });
    return new RawValue.Items(terms);
  }

  private RawValue set(String path, String name, String text) {
    if (!text.equals("true") && !text.equals("false")) {
      problem(path, "must be true or false");
    }
    var operator = text.equals("true") ? "!=" : "=";
    return RawValue.list(RawValue.of(name), RawValue.of(operator), RawValue.FALSE);
  }

  private RawValue value(String path, String name, String word, String text) {
    if (word.equals("like")) {
      return RawValue.of(text);
    }
    if (word.equals("in")) {
      return new RawValue.Items(
          Arrays.stream(text.split(",", -1)).map(part -> single(path, name, part)).toList());
    }
    return single(path, name, text);
  }

  private RawValue single(String path, String name, String text) {
    var type = name.equals("id") ? "integer" : schema.named(name).orElseThrow().type();
    return switch (type) {
      case "integer", "float", "monetary", "many2one", "one2many", "many2many" ->
          number(path, text);
      case "boolean" -> {
        if (!text.equals("true") && !text.equals("false")) {
          problem(path, "must be true or false");
        }
        yield RawValue.of(text.equals("true"));
      }
      default -> odoo(name, RawValue.of(text));
    };
  }

  private RawValue number(String path, String text) {
    try {
      if (text.length() <= 30) {
        return RawValue.of(new BigDecimal(text));
      }
    } catch (NumberFormatException _) {
      // is refused below
    }
    problem(path, "must be a number");
    return RawValue.FALSE;
  }

  /** The order with the id behind it, so that pages do not overlap. */
  public String order(Optional<String> given) {
    var parts = new ArrayList<String>();
    for (var part : given.orElse("id").split(",", -1)) {
      var words = part.strip().split("\\s+");
      orderProblem(words).ifPresent(message -> problem("order", message));
      parts.add(String.join(" ", words));
    }
    if (parts.stream().noneMatch(part -> part.split(" ", 2)[0].equals("id"))) {
      parts.add("id");
    }
    return String.join(", ", parts);
  }

  private Optional<String> orderProblem(String[] words) {
    if (!words[0].matches("\\w+(\\.\\w+)*")
        || words.length > 2
        || (words.length == 2 && !words[1].matches("(?i)asc|desc"))) {
      return Optional.of("must be fields with asc or desc behind them, as \"name desc, id\"");
    }
    if (words[0].contains(".")) {
      return Optional.of(
          "records are ordered by fields of their own, and " + words[0] + " is none");
    }
    return isKnown(words[0]) ? Optional.empty() : Optional.of(lacking(words[0]));
  }

  /** Of these fields those that the caller may know, or the id alone. */
  public List<String> known(List<String> usual) {
    var known = usual.stream().filter(this::isKnown).toList();
    return known.isEmpty() ? List.of("id") : known;
  }

  /** The fields that are asked for; a star is all but contents. */
  public List<String> fields(List<String> given) {
    if (given.contains("*")) {
      return schema.fields().entrySet().stream()
          .filter(entry -> !entry.getValue().type().equals("binary") && isSeen(entry.getKey()))
          .map(entry -> entry.getKey().value())
          .sorted()
          .toList();
    }
    for (var name : given) {
      if (!isKnown(name)) {
        problem("fields", lacking(name));
      }
    }
    return given;
  }

  private boolean isKnown(String name) {
    return name.equals("id") || (schema.named(name).isPresent() && isSeen(new FieldName(name)));
  }

  private boolean isSeen(FieldName field) {
    return access.sees(schema.model(), field);
  }

  private String lacking(String name) {
    return schema.named(name).isPresent()
        ? "you may not know " + schema.model() + "." + name
        : schema.model() + " has no field " + name + GivenValues.suggestion(name, schema);
  }

  private void problem(String path, String message) {
    problems.add(new FieldProblem(path, message));
  }
}
