package dev.odoobridge.adapter.persistence;

import dev.odoobridge.adapter.persistence.jdbc.Sql;
import dev.odoobridge.domain.record.FieldCondition;
import dev.odoobridge.domain.value.FieldValue;
import java.util.List;
import java.util.function.Consumer;

/**
 * Conditions on the fields of {@code record.current}. A value of another kind than the one it is
 * compared with, which the mapping may have had before, meets none of them.
 */
final class FieldConditionSql {
  private static final String VALUE = "(current -> 'fields' -> CAST(? AS text))";

  /** A number of many digits is kept as a text, see {@link ValueJson}. */
  private static final String NUMBER =
      "CASE json_typeof(%s) WHEN 'number' THEN %s #>> '{}' WHEN 'object' THEN %s ->> 'number' END"
          .formatted(VALUE, VALUE, VALUE);

  private FieldConditionSql() {}

  static void add(Conditions conditions, FieldCondition condition) {
    var given = condition.values();
    var field = condition.field();
    switch (condition.operator()) {
      case EQ -> conditions.and(VALUE + "::jsonb = CAST(? AS jsonb)", json(field, given));
      case NE ->
          conditions.and(VALUE + "::jsonb IS DISTINCT FROM CAST(? AS jsonb)", json(field, given));
      case IN ->
          conditions.and(
              VALUE + "::jsonb = ANY (CAST(CAST(? AS text[]) AS jsonb[]))",
              sql -> sql.text(field).texts(given.stream().map(FieldConditionSql::json).toList()));
      case LIKE ->
          conditions.and(
              "json_typeof(%s) = 'string' AND strpos(lower(%s #>> '{}'), lower(?)) > 0"
                  .formatted(VALUE, VALUE),
              sql -> sql.text(field).text(field).text(given.getFirst().display()));
      case SET ->
          conditions.and(
              "(coalesce(" + VALUE + "::text, 'null') <> 'null') = CAST(? AS boolean)",
              json(field, given));
      case GT -> compared(conditions, field, ">", given.getFirst());
      case GTE -> compared(conditions, field, ">=", given.getFirst());
      case LT -> compared(conditions, field, "<", given.getFirst());
      case LTE -> compared(conditions, field, "<=", given.getFirst());
    }
  }

  /** Days and moments are kept in letters that have their order. */
  private static void compared(
      Conditions conditions, String field, String operator, FieldValue given) {
    switch (given) {
      case FieldValue.Decimal(var number) ->
          conditions.and(
              "(%s)::numeric %s CAST(? AS numeric)".formatted(NUMBER, operator),
              sql -> sql.text(field).text(field).text(field).text(number.toPlainString()));
      case FieldValue.Day(var day) -> tagged(conditions, field, "day", operator, day.toString());
      case FieldValue.Moment(var at) -> tagged(conditions, field, "at", operator, at.toString());
      case FieldValue.Text _, FieldValue.Flag _, FieldValue.Reference _, FieldValue.Empty _ ->
          throw new IllegalArgumentException("condition: values of " + field + " have no order");
    }
  }

  private static void tagged(
      Conditions conditions, String field, String tag, String operator, String given) {
    conditions.and(
        "(%s ->> '%s') COLLATE \"C\" %s ?".formatted(VALUE, tag, operator),
        sql -> sql.text(field).text(given));
  }

  private static Consumer<Sql> json(String field, List<FieldValue> given) {
    return sql -> sql.text(field).text(json(given.getFirst()));
  }

  private static String json(FieldValue value) {
    return Json.write(value, ValueJson::write);
  }
}
