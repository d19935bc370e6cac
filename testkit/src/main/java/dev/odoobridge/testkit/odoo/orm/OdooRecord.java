package dev.odoobridge.testkit.odoo.orm;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A record of a model by its id. Reading one that does not exist raises a MissingError. */
public record OdooRecord(Environment environment, Model model, long id) {

  public boolean exists() {
    return environment.row(model, id) != null;
  }

  /** The kept or computed value: text, Long, BigDecimal, Boolean, Instant, LocalDate, ids; null. */
  public @Nullable Object raw(String name) {
    return new Reader(this).value(model.field(name));
  }

  public String text(String field) {
    var value = raw(field);
    return value == null ? "" : value.toString();
  }

  public BigDecimal number(String field) {
    var value = raw(field);
    return value == null ? BigDecimal.ZERO : FieldInput.decimal(value);
  }

  public boolean flag(String field) {
    return Boolean.TRUE.equals(raw(field));
  }

  public Optional<Instant> instant(String field) {
    return Optional.ofNullable((Instant) raw(field));
  }

  public Optional<LocalDate> date(String field) {
    return Optional.ofNullable((LocalDate) raw(field));
  }

  public Optional<OdooRecord> one(String field) {
    return raw(field) instanceof Long target
        ? Optional.of(environment.record(model.field(field).relation(), target))
        : Optional.empty();
  }

  public List<OdooRecord> many(String field) {
    return environment.records(model.field(field).relation(), ids(field));
  }

  public List<Long> ids(String field) {
    return raw(field) instanceof List<?> many
        ? many.stream().map(Long.class::cast).toList()
        : List.of();
  }

  public String displayName() {
    return model.displayName(this);
  }

  /** What the row itself holds under that name, be it a field or not. */
  public @Nullable Object kept(String name) {
    return row().values.get(name);
  }

  /** Changes the kept value and nothing else: no rule runs, write_date stays. */
  public void set(String field, @Nullable Object value) {
    environment.table(model).set(environment.transaction(), row(), field, value);
  }

  /** Stamps write_date and write_uid. */
  public void touch() {
    set("write_date", environment.now());
    set("write_uid", environment.user());
  }

  /** Writes as a client would, with every rule of the model. */
  public void write(Map<String, Object> values) {
    new Writer(environment).write(model, List.of(id), values);
  }

  /** Deletes as a client would, with every rule of the model. */
  public void unlink() {
    new Writer(environment).unlink(model, List.of(id));
  }

  Row row() {
    var row = environment.row(model, id);
    if (row == null) {
      throw OdooFault.missing(model.name(), id, environment.user());
    }
    return row;
  }
}
