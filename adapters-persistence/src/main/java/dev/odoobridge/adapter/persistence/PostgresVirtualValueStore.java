package dev.odoobridge.adapter.persistence;

import dev.odoobridge.adapter.persistence.jdbc.Sql;
import dev.odoobridge.application.port.out.VirtualValueStore;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.virtual.AsideRecord;
import dev.odoobridge.domain.virtual.NumberedChange;
import dev.odoobridge.domain.virtual.VirtualChange;
import dev.odoobridge.domain.virtual.VirtualCondition;
import dev.odoobridge.domain.virtual.VirtualFieldName;
import dev.odoobridge.domain.virtual.VirtualModel;
import dev.odoobridge.domain.virtual.VirtualValue;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Values of virtual fields in PostgreSQL. */
public final class PostgresVirtualValueStore implements VirtualValueStore {
  private static final String MODEL =
      "(SELECT id FROM virtual_model WHERE integration = ? AND model = ?)";

  private static final SliceSql ASIDE = new SliceSql(Map.of("id", "record"));
  private static final SliceSql HISTORY = new SliceSql(Map.of("field", "field COLLATE \"C\""));

  private final JdbcTransactions transactions;

  public PostgresVirtualValueStore(JdbcTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Map<OdooId, Map<VirtualFieldName, VirtualValue>> find(
      VirtualModel model, Collection<OdooId> records) {
    if (records.isEmpty()) {
      return Map.of();
    }
    var query =
        of(
                model,
                """
                SELECT record, name, words, amount, flag, day, moment, json
                FROM virtual_value JOIN virtual_field ON virtual_field.id = field
                WHERE virtual_value.model = %s AND record = ANY (?)
                ORDER BY record
                """)
            .numbers(numbers(records));
    var found = new LinkedHashMap<OdooId, Map<VirtualFieldName, VirtualValue>>();
    transactions.with(
        connection ->
            query.list(
                connection,
                row ->
                    found
                            .computeIfAbsent(new OdooId(row.number("record")), _ -> new HashMap<>())
                            .put(new VirtualFieldName(row.text("name")), VirtualColumns.value(row))
                        == null));
    return found;
  }

  @Override
  public void save(VirtualModel model, List<VirtualChange> changes) {
    if (!changes.isEmpty()) {
      transactions.with(connection -> new VirtualWriter(connection, model).save(changes));
    }
  }

  @Override
  public Map<VirtualValue, OdooId> holders(
      VirtualModel model, VirtualFieldName field, Collection<VirtualValue> values) {
    var holders = new HashMap<VirtualValue, OdooId>();
    for (var column : VirtualColumns.values()) {
      var here = values.stream().filter(it -> VirtualColumns.of(it) == column).toList();
      if (!here.isEmpty()) {
        var query =
            of(
                    model,
                    """
                    SELECT record, words, amount, flag, day, moment, json FROM virtual_value
                    WHERE field = (SELECT id FROM virtual_field WHERE model = %s AND name = ?)
                    """
                        + " AND %s = ANY (CAST(? AS %s[]))".formatted(column.column, column.type))
                .text(field.value())
                .texts(here.stream().map(VirtualColumns::literal).toList());
        transactions
            .with(
                it ->
                    query.list(
                        it,
                        row ->
                            Map.entry(VirtualColumns.value(row), new OdooId(row.number("record")))))
            .forEach(each -> holders.put(each.getKey(), each.getValue()));
      }
    }
    return holders;
  }

  @Override
  public List<OdooId> search(
      VirtualModel model, List<VirtualCondition> conditions, Slice<OdooId> slice) {
    return transactions.with(
        connection ->
            new VirtualConditionSql(connection, model, conditions)
                .search(slice)
                .list(connection, row -> new OdooId(row.number("record"))));
  }

  @Override
  public long count(VirtualModel model, List<VirtualCondition> conditions) {
    return transactions.with(
        connection ->
            new VirtualConditionSql(connection, model, conditions)
                .count()
                .<Long>only(connection, row -> row.number("count")));
  }

  @Override
  public Set<OdooId> matching(
      VirtualModel model, List<VirtualCondition> conditions, Collection<OdooId> among) {
    return new LinkedHashSet<>(
        transactions.with(
            connection ->
                new VirtualConditionSql(connection, model, conditions)
                    .matching(numbers(among))
                    .list(connection, row -> new OdooId(row.number("record")))));
  }

  @Override
  public Map<VirtualFieldName, Long> counts(VirtualModel model) {
    var query =
        of(
            model,
            """
            SELECT name, (SELECT count(*) FROM virtual_value WHERE field = virtual_field.id) AS held
            FROM virtual_field WHERE model = %s
            """);
    var counts = new HashMap<VirtualFieldName, Long>();
    transactions
        .with(
            it ->
                query.list(
                    it,
                    row -> Map.entry(new VirtualFieldName(row.text("name")), row.number("held"))))
        .stream()
        .filter(each -> each.getValue() > 0)
        .forEach(each -> counts.put(each.getKey(), each.getValue()));
    return counts;
  }

  @Override
  public List<NumberedChange> history(
      VirtualModel model, OdooId record, Slice<NumberedChange> slice) {
    var select = "SELECT number, record, field, kind, before, after, at, by FROM virtual_history";
    var query = HISTORY.query(select, history(model, record), slice);
    return transactions.with(it -> query.list(it, VirtualWriter::change));
  }

  @Override
  public long countHistory(VirtualModel model, OdooId record) {
    return transactions.with(it -> history(model, record).count(it, "virtual_history"));
  }

  private static Conditions history(VirtualModel model, OdooId record) {
    return of(model).and("record = ?", sql -> sql.number(record.value()));
  }

  @Override
  public void setAside(VirtualModel model, Collection<OdooId> records, Instant at) {
    if (!records.isEmpty()) {
      transactions.with(
          connection -> new VirtualWriter(connection, model).setAside(numbers(records), at));
    }
  }

  @Override
  public List<AsideRecord> aside(VirtualModel model, Slice<AsideRecord> slice) {
    var query = ASIDE.query("SELECT record, contents, since FROM virtual_aside", of(model), slice);
    return transactions.with(
        it ->
            query.list(
                it,
                row ->
                    new AsideRecord(
                        new OdooId(row.number("record")),
                        RawJson.members(row.text("contents")),
                        row.moment("since"))));
  }

  @Override
  public long countAside(VirtualModel model) {
    return transactions.with(it -> of(model).count(it, "virtual_aside"));
  }

  private static Conditions of(VirtualModel model) {
    return new Conditions()
        .and(
            "model = " + MODEL,
            sql -> sql.text(model.integration().value()).text(model.model().value()));
  }

  @Override
  public void forget(VirtualModel model, Collection<OdooId> records) {
    var removal =
        of(model, "DELETE FROM virtual_aside WHERE model = %s AND record = ANY (?)")
            .numbers(numbers(records));
    transactions.with(removal::update);
  }

  @Override
  public int forgetBefore(VirtualModel model, Instant moment) {
    var removal =
        of(model, "DELETE FROM virtual_aside WHERE model = %s AND since < ?").moment(moment);
    return transactions.with(removal::update);
  }

  /** A statement whose {@code %s} is the model's number. */
  private static Sql of(VirtualModel model, String text) {
    return Sql.of(text.replaceFirst("%s", MODEL))
        .text(model.integration().value())
        .text(model.model().value());
  }

  private static List<Long> numbers(Collection<OdooId> records) {
    return records.stream().map(OdooId::value).toList();
  }
}
