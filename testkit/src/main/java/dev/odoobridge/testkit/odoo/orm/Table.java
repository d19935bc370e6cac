package dev.odoobridge.testkit.odoo.orm;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one model by id, with an index for every field that was ever looked up by value. Each
 * change goes into the transaction's journal, so it can be undone.
 */
final class Table {
  private final NavigableMap<Long, Row> rows = new TreeMap<>();
  private final Map<String, Map<Object, NavigableSet<Long>>> indexes = new HashMap<>();
  private long lastId;

  /** Like a PostgreSQL sequence: an id drawn in a transaction that fails is never used again. */
  Row insert(Transaction transaction) {
    var row = new Row(++lastId);
    rows.put(row.id, row);
    transaction.undoWith(() -> rows.remove(row.id));
    return row;
  }

  /**
   * Takes over the rows of another; where those have the time {@code then}, these have {@code now}.
   */
  void copy(Table other, Instant then, Instant now) {
    for (var origin : other.rows.values()) {
      var row = new Row(origin.id);
      row.values.putAll(origin.values);
      row.values.replaceAll((field, value) -> value.equals(then) ? now : value);
      rows.put(row.id, row);
    }
    lastId = other.lastId;
  }

  void remove(Transaction transaction, Row row) {
    for (var field : row.values.keySet().toArray(String[]::new)) {
      set(transaction, row, field, null);
    }
    rows.remove(row.id);
    transaction.undoWith(() -> rows.put(row.id, row));
  }

  void set(Transaction transaction, Row row, String field, @Nullable Object value) {
    var before = put(row, field, value);
    transaction.undoWith(() -> put(row, field, before));
  }

  private @Nullable Object put(Row row, String field, @Nullable Object value) {
    var before = value == null ? row.values.remove(field) : row.values.put(field, value);
    var index = indexes.get(field);
    if (index != null) {
      forget(index, row.id, before);
      remember(index, row.id, value);
    }
    return before;
  }

  /** How to draw the same ids again. */
  Runnable restoredSequence() {
    var drawn = lastId;
    return () -> lastId = drawn;
  }

  @Nullable Row row(long id) {
    return rows.get(id);
  }

  Collection<Row> rows() {
    return rows.values();
  }

  NavigableSet<Long> ids() {
    return Collections.unmodifiableNavigableSet(rows.navigableKeySet());
  }

  /** The ids of the rows with that value, ascending; a many2many counts under each of its ids. */
  NavigableSet<Long> idsWith(String field, Object value) {
    var index = indexes.computeIfAbsent(field, this::index);
    return index.getOrDefault(value, Collections.emptyNavigableSet());
  }

  private Map<Object, NavigableSet<Long>> index(String field) {
    var index = new HashMap<Object, NavigableSet<Long>>();
    rows.values().forEach(row -> remember(index, row.id, row.values.get(field)));
    return index;
  }

  private static void remember(
      Map<Object, NavigableSet<Long>> index, long id, @Nullable Object value) {
    for (var key : keys(value)) {
      index.computeIfAbsent(key, any -> new TreeSet<>()).add(id);
    }
  }

  private static void forget(
      Map<Object, NavigableSet<Long>> index, long id, @Nullable Object value) {
    for (var key : keys(value)) {
      var ids = index.get(key);
      if (ids != null && ids.remove(id) && ids.isEmpty()) {
        index.remove(key);
      }
    }
  }

  private static Collection<?> keys(@Nullable Object value) {
    if (value == null) {
      return Collections.emptyList();
    }
    return value instanceof Collection<?> many ? many : Collections.singletonList(value);
  }
}
