package dev.odoobridge.adapter.persistence;

import dev.odoobridge.adapter.persistence.jdbc.Sql;
import dev.odoobridge.domain.listing.KeyValue;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.listing.SortKey;
import java.util.Map;

/**
 * Slices of lists as PostgreSQL reads them: from their place on, in their order.
 *
 * @param columns what stands for the keys that are no columns of their own name, or texts that the
 *     database would order by its language and not by code points
 */
record SliceSql(Map<String, String> columns) {
  /** Each key is a column of its name. */
  static final SliceSql PLAIN = new SliceSql(Map.of());

  /** The query for the slice of what the conditions leave. */
  Sql query(String select, Conditions conditions, Slice<?> slice) {
    return query(select, conditions, slice, "");
  }

  /** As {@link #query(String, Conditions, Slice)}, with a tail that takes no parameters. */
  Sql query(String select, Conditions conditions, Slice<?> slice, String tail) {
    var by = column(slice.by());
    var id = column(slice.id());
    var alone = by.equals(id);
    slice
        .after()
        .ifPresent(
            mark -> {
              var behind = slice.descending() ? " < " : " > ";
              if (alone) {
                conditions.and(id + behind + "?", sql -> add(sql, mark.id()));
              } else {
                conditions.and(
                    "(" + by + ", " + id + ")" + behind + "(?, ?)",
                    sql -> add(add(sql, mark.value()), mark.id()));
              }
            });
    return conditions.between(select, order(slice) + " LIMIT ? " + tail).number(slice.limit());
  }

  String order(Slice<?> slice) {
    var direction = slice.descending() ? " DESC" : "";
    var by = column(slice.by());
    var id = column(slice.id());
    return " ORDER BY " + (by.equals(id) ? "" : by + direction + ", ") + id + direction;
  }

  private String column(SortKey<?> key) {
    return columns.getOrDefault(key.name(), key.name());
  }

  private static Sql add(Sql sql, KeyValue value) {
    return switch (value) {
      case KeyValue.Text(var text) -> sql.text(text);
      case KeyValue.Whole(var number) -> sql.number(number);
      case KeyValue.Moment(var at) -> sql.moment(at);
    };
  }
}
