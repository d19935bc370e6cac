package dev.odoobridge.adapter.persistence;

import dev.odoobridge.adapter.persistence.jdbc.Sql;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.record.RecordFilter;
import dev.odoobridge.domain.record.SyncState;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The records of one place that a filter leaves. */
record RecordList(Place place, RecordFilter filter) {
  private static final SliceSql ROWS = new SliceSql(Map.of("id", "host_id"));
  private static final SliceSql KEPT =
      new SliceSql(Map.of("id", "kept.host_id", "changed_at", "kept.changed_at"));
  private static final String LINKED = "EXISTS (SELECT FROM link WHERE link.record = record.id)";
  private static final String WAITS =
      "EXISTS (SELECT FROM pending_change AS change WHERE change.record = record.id)";
  private static final String PARKED =
      """
      EXISTS (SELECT FROM pending_change AS change
              WHERE change.record = record.id AND change.parked_at IS NOT NULL)
      """;
  private static final String LINKED_TO =
      """
      record.id = (SELECT link.record FROM link
                   WHERE link.integration = ? AND link.entity = ? AND link.odoo_id = ?)
      """;

  /** Cuts the page out first and looks up what belongs to its records then. */
  List<HostRecord> read(Connection connection, Slice<HostRecord> slice) throws SQLException {
    var select = RecordRows.COLUMNS + "FROM (SELECT * FROM record";
    var tail = ") AS kept " + RecordRows.PARTS + KEPT.order(slice);
    return ROWS.query(select, conditions(), slice, tail)
        .list(connection, row -> RecordRows.record(place, row));
  }

  long count(Connection connection) throws SQLException {
    return conditions().count(connection, "record");
  }

  private Conditions conditions() {
    var conditions =
        new Conditions()
            .and("integration = ?", sql -> sql.text(place.integration().value()))
            .and("entity = ?", sql -> sql.text(place.entity().value()))
            .and("NOT deleted", _ -> {})
            .within("changed_at", filter.changed());
    filter.state().ifPresent(state -> conditions.and(text(state), _ -> {}));
    filter.odooId().ifPresent(id -> conditions.and(LINKED_TO, linkedTo(id)));
    filter.fields().forEach(each -> FieldConditionSql.add(conditions, each));
    return conditions;
  }

  private Consumer<Sql> linkedTo(OdooId id) {
    return sql ->
        sql.text(place.integration().value()).text(place.entity().value()).number(id.value());
  }

  private static String text(SyncState state) {
    return switch (state) {
      case PARKED -> PARKED;
      case NEW -> "NOT " + LINKED + " AND NOT " + PARKED;
      case PENDING -> LINKED + " AND " + WAITS + " AND NOT " + PARKED;
      case SYNCED -> LINKED + " AND NOT " + WAITS;
    };
  }
}
