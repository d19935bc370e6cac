package dev.odoobridge.adapter.persistence;

import dev.odoobridge.adapter.persistence.jdbc.Sql;
import dev.odoobridge.domain.listing.Mark;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.virtual.VirtualCondition;
import dev.odoobridge.domain.virtual.VirtualCondition.Operator;
import dev.odoobridge.domain.virtual.VirtualModel;
import dev.odoobridge.domain.virtual.VirtualType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Conditions on virtual fields. The one that few records are likely to meet leads: its records come
 * in the order of ids, and of each the values of the other fields are looked up one by one, until
 * there are enough. Left to join the conditions as it likes, the database works out all records
 * that meet them first, for it knows of no field how its values are spread.
 *
 * <p>The numbers of the fields are looked up before and stand in the text, for the same reason.
 */
final class VirtualConditionSql {
  private static final String MODEL =
      "model = (SELECT id FROM virtual_model WHERE integration = ? AND model = ?)";
  private static final long NO_FIELD = 0;

  private final VirtualModel model;
  private final List<VirtualCondition> conditions;
  private final Map<String, Long> numbers = new HashMap<>();
  private final List<Consumer<Sql>> parameters = new ArrayList<>();

  VirtualConditionSql(Connection connection, VirtualModel model, List<VirtualCondition> conditions)
      throws SQLException {
    this.model = model;
    this.conditions = conditions;
    if (!conditions.isEmpty()) {
      Sql.of("SELECT name, id FROM virtual_field WHERE " + MODEL)
          .text(model.integration().value())
          .text(model.model().value())
          .list(connection, row -> numbers.put(row.text("name"), row.number("id")) == null);
    }
  }

  /** Records that have virtual values and meet all conditions. */
  Sql search(Slice<OdooId> slice) {
    var order = " ORDER BY record" + (slice.descending() ? " DESC" : "");
    var text = found("record", slice.after().map(mark -> behind(slice, mark)), order);
    text.append(order).append(" LIMIT ?");
    parameters.add(sql -> sql.number(slice.limit()));
    return bound(text);
  }

  private static Behind behind(Slice<OdooId> slice, Mark mark) {
    return new Behind(slice.descending() ? " < ?" : " > ?", Long.parseLong(mark.id().text()));
  }

  /** How many there are. */
  Sql count() {
    return bound(found("count(*)", Optional.empty(), ""));
  }

  /** A record has one value in a field, so those of one field need no sorting out of doubles. */
  private StringBuilder found(String selected, Optional<Behind> behind, String order) {
    var leading =
        conditions.stream()
            .filter(it -> it.operator() != Operator.UNSET)
            .min(Comparator.comparingInt(VirtualConditionSql::breadth));
    // Values are not looked up within the inner query, so there are as many look-ups as needed.
    var text = new StringBuilder("SELECT ").append(selected).append(" FROM (SELECT ");
    if (leading.isEmpty()) {
      text.append("DISTINCT record FROM virtual_value WHERE ").append(MODEL);
      parameters.add(sql -> sql.text(model.integration().value()).text(model.model().value()));
    } else {
      text.append("record FROM virtual_value WHERE ").append(led(leading.get()));
    }
    behind.ifPresent(
        it -> {
          text.append(" AND record").append(it.comparison());
          parameters.add(sql -> sql.number(it.record()));
        });
    text.append(order).append(") AS given WHERE true");
    conditions.stream()
        .filter(it -> leading.filter(it::equals).isEmpty())
        .forEach(it -> text.append(" AND ").append(held(it)));
    return text;
  }

  /** Where a page begins. */
  private record Behind(String comparison, long record) {}

  /** Those of these records that meet all conditions. */
  Sql matching(List<Long> among) {
    var text =
        new StringBuilder(
            "SELECT record FROM unnest(CAST(? AS bigint[])) AS given (record) WHERE true");
    parameters.add(sql -> sql.numbers(among));
    conditions.forEach(it -> text.append(" AND ").append(held(it)));
    return bound(text);
  }

  private Sql bound(StringBuilder text) {
    var sql = Sql.of(text.toString());
    parameters.forEach(each -> each.accept(sql));
    return sql;
  }

  /**
   * The less, the fewer records are likely to meet it. A choice of a handful of words is met by
   * many, so looking through all values of another field for a part of a word is cheaper.
   */
  private static int breadth(VirtualCondition condition) {
    var type = condition.field().type();
    var chosen = type instanceof VirtualType.Selection ? 3 : 0;
    if (type instanceof VirtualType.Flag) {
      return 7;
    }
    return switch (condition.operator()) {
      case EQUAL -> condition.field().traits().unique() ? 0 : 1 + chosen;
      case IN -> 2 + chosen;
      case CONTAINS -> 2;
      case LIKE -> 3;
      case LESS, AT_MOST, MORE, AT_LEAST -> 6;
      case UNEQUAL, NOT_IN, SET, UNSET -> 8;
    };
  }

  /** That a value of the field is so. */
  private String led(VirtualCondition condition) {
    var indexed = PostgresVirtualFieldStore.isIndexed(condition.field()) ? " AND indexed" : "";
    var column = VirtualColumns.of(condition.field().type()).column;
    var text = "field = " + number(condition) + indexed;
    return condition.operator() == Operator.SET
        ? text
        : text + " AND " + compared(condition, column);
  }

  /** That the given record has such a value. */
  private String held(VirtualCondition condition) {
    var column = VirtualColumns.of(condition.field().type()).column;
    var value =
        "(SELECT held.%s FROM virtual_value AS held WHERE held.field = %d AND held.record = given.record)"
            .formatted(column, number(condition));
    return compared(condition, value);
  }

  private long number(VirtualCondition condition) {
    return numbers.getOrDefault(condition.field().name().value(), NO_FIELD);
  }

  private String compared(VirtualCondition condition, String value) {
    condition
        .values()
        .forEach(each -> parameters.add(sql -> sql.text(VirtualColumns.literal(each))));
    var given = "CAST(? AS " + VirtualColumns.of(condition.field().type()).type + ")";
    return switch (condition.operator()) {
      case SET -> value + " IS NOT NULL";
      case UNSET -> value + " IS NULL";
      case EQUAL, LESS, AT_MOST, MORE, AT_LEAST ->
          value + " " + condition.operator().word() + " " + given;
      case UNEQUAL -> value + " <> " + given;
      case IN, NOT_IN -> {
        var list = condition.values().stream().map(_ -> given).collect(Collectors.joining(", "));
        yield "%s %s (%s)".formatted(value, condition.operator().word(), list);
      }
      case LIKE -> "strpos(lower(%s), lower(CAST(? AS text))) > 0".formatted(value);
      case CONTAINS -> value + " @> " + given;
    };
  }
}
