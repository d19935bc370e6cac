package dev.odoobridge.domain.direct;

import dev.odoobridge.domain.access.OdooAccess;
import dev.odoobridge.domain.access.OdooAccess.Deed;
import dev.odoobridge.domain.odoo.FieldSchema;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.ModelSchema;
import dev.odoobridge.domain.value.RawValue;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether what somebody gives to one model of Odoo reaches records of others that the caller may
 * not touch: by a path such as {@code user_id.login}, by a domain within a domain, by what is to be
 * read of referred records, or by commands that write them. Looks at anything a call can carry, for
 * Odoo follows all of these with the rights of its own user.
 */
public final class Crossing {
  private static final Pattern PATH = Pattern.compile("(?<![\\w./])[a-z_]\\w*(?:[./]\\.?\\w+)+");
  private static final String PRESET = "default_";
  private static final int OPERATOR = 1;
  private static final int NESTED = 2;
  private static final int MODIFYING = 2;

  private final OdooAccess access;
  private final Function<ModelName, Optional<ModelSchema>> schemas;

  /**
   * For one caller.
   *
   * @param schemas of the models there are
   */
  public Crossing(OdooAccess access, Function<ModelName, Optional<ModelSchema>> schemas) {
    this.access = access;
    this.schemas = schemas;
  }

  /** Why the caller may not give that to the model; empty when it may. */
  public Optional<String> refusal(ModelSchema schema, RawValue given) {
    return switch (given) {
      case RawValue.Text(var text) -> ofPaths(schema, text);
      case RawValue.Items(var items) when isNested(items) -> ofNested(schema, items);
      case RawValue.Items(var items) -> first(items.stream().map(it -> refusal(schema, it)));
      case RawValue.Members(var members) ->
          first(
              members.entrySet().stream()
                  .map(member -> refusal(schema, member.getKey(), member.getValue())));
      case RawValue.Nothing _, RawValue.Flag _, RawValue.Number _ -> Optional.empty();
    };
  }

  /** As {@link #refusal(ModelSchema, RawValue)}, for what is given under a name. */
  public Optional<String> refusal(ModelSchema schema, String name, RawValue given) {
    var field = schema.named(name.startsWith(PRESET) ? name.substring(PRESET.length()) : name);
    var relation = field.flatMap(FieldSchema::relation);
    if (relation.isEmpty()) {
      return refusal(schema, given);
    }
    return switch (given) {
      case RawValue.Members(var members) when !members.isEmpty() ->
          beyond(relation.get(), Deed.READ, given);
      case RawValue.Items(var commands) when writes(field.get(), commands) ->
          beyond(relation.get(), Deed.WRITE, given);
      default -> Optional.empty();
    };
  }

  /** What hangs on a record belongs to the other model, whatever the command. */
  private static boolean writes(FieldSchema field, List<RawValue> commands) {
    return field.type().equals("one2many") || commands.stream().anyMatch(Crossing::isModifying);
  }

  private static boolean isModifying(RawValue command) {
    return switch (command) {
      case RawValue.Members _ -> true;
      case RawValue.Items(var parts)
          when !parts.isEmpty() && parts.getFirst() instanceof RawValue.Number(var code) ->
          code.intValue() <= MODIFYING;
      default -> false;
    };
  }

  private Optional<String> beyond(ModelName model, Deed deed, RawValue given) {
    return access
        .refusalOfAll(model, deed)
        .or(() -> schemas.apply(model).flatMap(schema -> refusal(schema, given)));
  }

  /** Whether it is a condition whose value is a domain of the other records. */
  private static boolean isNested(List<RawValue> items) {
    return items.size() > NESTED
        && items.getFirst() instanceof RawValue.Text
        && items.get(OPERATOR) instanceof RawValue.Text(var operator)
        && operator.contains("any");
  }

  private Optional<String> ofNested(ModelSchema schema, List<RawValue> items) {
    var path = items.getFirst() instanceof RawValue.Text(var text) ? text : "";
    var walk = walk(schema, path.split("\\."));
    return walk.refusal().or(() -> walk.end().flatMap(end -> refusal(end, items.get(NESTED))));
  }

  private Optional<String> ofPaths(ModelSchema schema, String text) {
    return first(
        PATH.matcher(text)
            .results()
            .map(
                found -> {
                  var parts = found.group().split("[./]+");
                  return walk(
                          schema,
                          List.of(parts).subList(0, parts.length - 1).toArray(String[]::new))
                      .refusal();
                }));
  }

  /** Follows references as far as they are some. */
  private Walk walk(ModelSchema schema, String... names) {
    var end = Optional.of(schema);
    for (var name : names) {
      var relation = end.flatMap(model -> model.named(name)).flatMap(FieldSchema::relation);
      if (relation.isEmpty()) {
        return new Walk(Optional.empty(), Optional.empty());
      }
      var refusal = access.refusalOfAll(relation.get(), Deed.READ);
      if (refusal.isPresent()) {
        return new Walk(refusal, Optional.empty());
      }
      end = schemas.apply(relation.get());
    }
    return new Walk(Optional.empty(), end);
  }

  private static Optional<String> first(Stream<Optional<String>> refusals) {
    return refusals.flatMap(Optional::stream).findFirst();
  }

  /** Where a path leads, or why it may not be gone. */
  private record Walk(Optional<String> refusal, Optional<ModelSchema> end) {}
}
