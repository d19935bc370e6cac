package dev.odoobridge.adapter.persistence;

import dev.odoobridge.adapter.persistence.jdbc.Sql;
import dev.odoobridge.domain.virtual.VirtualCondition;
import dev.odoobridge.domain.virtual.VirtualCondition.Operator;
import dev.odoobridge.domain.virtual.VirtualModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Conditions on virtual fields as conditions on a column called {@code record}. */
final class VirtualConditionSql {
  private final List<String> texts = new ArrayList<>(List.of("true"));
  private final List<Consumer<Sql>> parameters = new ArrayList<>();

  VirtualConditionSql(VirtualModel model, List<VirtualCondition> conditions) {
    conditions.forEach(each -> add(model, each));
  }

  String text() {
    return String.join(" AND ", texts);
  }

  void addTo(Sql sql) {
    parameters.forEach(each -> each.accept(sql));
  }

  private void add(VirtualModel model, VirtualCondition condition) {
    var negated = condition.operator() == Operator.UNSET ? "NOT " : "";
    var indexed = PostgresVirtualFieldStore.isIndexed(condition.field()) ? "AND indexed " : "";
    texts.add(
        """
        record %sIN (
          SELECT record FROM virtual_value
          WHERE field = (SELECT id FROM virtual_field WHERE name = ? AND model =
                          (SELECT id FROM virtual_model WHERE integration = ? AND model = ?))
            %s%s)
        """
            .formatted(negated, indexed, comparison(condition)));
    parameters.add(
        sql ->
            sql.text(condition.field().name().value())
                .text(model.integration().value())
                .text(model.model().value()));
    condition
        .values()
        .forEach(value -> parameters.add(sql -> sql.text(VirtualColumns.literal(value))));
  }

  private static String comparison(VirtualCondition condition) {
    var column = VirtualColumns.of(condition.field().type());
    var given = "CAST(? AS " + column.type + ")";
    return switch (condition.operator()) {
      case SET, UNSET -> "";
      case EQUAL, UNEQUAL, LESS, AT_MOST, MORE, AT_LEAST ->
          "AND %s %s %s".formatted(column.column, sign(condition.operator()), given);
      case IN, NOT_IN -> {
        var list = condition.values().stream().map(_ -> given).collect(Collectors.joining(", "));
        yield "AND %s %s (%s)".formatted(column.column, condition.operator().word(), list);
      }
      case LIKE -> "AND strpos(lower(words), lower(CAST(? AS text))) > 0";
      case CONTAINS -> "AND json @> " + given;
    };
  }

  private static String sign(Operator operator) {
    return operator == Operator.UNEQUAL ? "<>" : operator.word();
  }
}
