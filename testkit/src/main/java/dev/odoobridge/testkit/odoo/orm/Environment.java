package dev.odoobridge.testkit.odoo.orm;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a call runs in: the database, its transaction, the user and the context. */
public final class Environment {
  private final Database database;
  private final Transaction transaction;
  private final long user;
  private final Map<String, Object> context;

  Environment(Database database, Transaction transaction, long user, Map<String, Object> context) {
    this.database = database;
    this.transaction = transaction;
    this.user = user;
    this.context = Map.copyOf(context);
  }

  public OdooVersion version() {
    return database.version();
  }

  /** The start of the transaction, to the microsecond: what every write_date of it will be. */
  public Instant now() {
    return transaction.start();
  }

  public LocalDate today() {
    return LocalDate.ofInstant(now(), ZoneOffset.UTC);
  }

  /** The id of the calling user. */
  public long user() {
    return user;
  }

  public Map<String, Object> context() {
    return context;
  }

  /** Whether the context holds something true under that key. */
  public boolean asks(String key) {
    var value = context.get(key);
    return value != null && Python.truthy(value);
  }

  /** The same environment with one more word of context. */
  public Environment with(String key, Object value) {
    var more = new HashMap<>(context);
    more.put(key, value);
    return new Environment(database, transaction, user, more);
  }

  public Model model(String name) {
    return database.model(name);
  }

  public OdooRecord record(String model, long id) {
    return new OdooRecord(this, model(model), id);
  }

  public List<OdooRecord> records(String model, List<Long> ids) {
    return ids.stream().map(id -> record(model, id)).toList();
  }

  /** The records that match a domain, archived ones too, by id. */
  public List<OdooRecord> search(String model, List<?> domain) {
    var everything = with("active_test", false);
    return records(model, new Search(everything, model(model)).ids(domain, 0, 0, "id"));
  }

  /** Ids of the records whose stored field has that value, archived ones too; quick. */
  public List<Long> idsWith(String model, String field, Object value) {
    return List.copyOf(database.table(model).idsWith(field, value));
  }

  public OdooRecord create(String model, Map<String, Object> values) {
    return new Writer(this).create(model(model), values);
  }

  /** Adds a field to a model for good, as creating an {@code ir.model.fields} does. */
  public void addField(Model model, Field field) {
    model.add(field);
    transaction.undoWith(() -> model.remove(field));
  }

  public Iterable<Model> models() {
    return database.models();
  }

  public void removeField(Model model, Field field) {
    model.remove(field);
    transaction.undoWith(() -> model.add(field));
  }

  Database database() {
    return database;
  }

  Transaction transaction() {
    return transaction;
  }

  Table table(Model model) {
    return database.table(model.name());
  }

  @Nullable Row row(Model model, long id) {
    return table(model).row(id);
  }
}
