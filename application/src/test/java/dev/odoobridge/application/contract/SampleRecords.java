package dev.odoobridge.application.contract;

import dev.odoobridge.domain.link.Agreed;
import dev.odoobridge.domain.link.Base;
import dev.odoobridge.domain.link.LineBase;
import dev.odoobridge.domain.link.Link;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.Content;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.record.Parked;
import dev.odoobridge.domain.record.Pending;
import dev.odoobridge.domain.record.RecordKey;
import dev.odoobridge.domain.record.Row;
import dev.odoobridge.domain.record.Sending;
import dev.odoobridge.domain.value.FieldValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Host records for tests. */
public final class SampleRecords {
  public static final IntegrationId INTEGRATION = new IntegrationId("default");
  public static final EntityName CUSTOMER = new EntityName("customer");
  public static final EntityName ORDER = new EntityName("order");
  public static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

  private SampleRecords() {}

  public static HostId id(String value) {
    return new HostId(value);
  }

  public static List<HostId> ids(String... values) {
    return List.of(values).stream().map(HostId::new).toList();
  }

  /** A new customer with a name: no link, nothing pending. */
  public static HostRecord customer(String id) {
    return record(CUSTOMER, id, fields(Map.of("name", FieldValue.text("Customer " + id))));
  }

  public static HostRecord record(EntityName entity, String id, Content content) {
    return new HostRecord(
        new RecordKey(INTEGRATION, entity, new HostId(id)),
        content,
        content,
        1,
        false,
        NOON,
        "alice",
        Optional.empty(),
        Optional.empty());
  }

  public static Content fields(Map<String, FieldValue> fields) {
    return new Content(new Row(fields), Map.of());
  }

  public static HostRecord linked(String id, long odooId) {
    return customer(id).withLink(Optional.of(link(odooId)));
  }

  /** A customer linked to an Odoo id made of its id, such as 17 for {@code r-16}. */
  static HostRecord linkedByNumber(String id) {
    return linked(id, 1 + Long.parseLong(id.substring(id.indexOf('-') + 1)));
  }

  public static Link link(long odooId) {
    var name = FieldValue.text("Name " + odooId);
    var base = new Base(Map.of("name", new Agreed(List.of(name), List.of(name))), Map.of());
    return new Link(new OdooId(odooId), base, NOON);
  }

  public static HostRecord pending(String id, Pending pending) {
    return customer(id).withPending(Optional.of(pending));
  }

  public static HostRecord pending(String id) {
    return pending(id, Pending.from(NOON));
  }

  public static Pending parkedChange() {
    return Pending.from(NOON).parked(new Parked("refused", "Odoo says no", NOON));
  }

  /** The record as the host deleted it. */
  public static HostRecord deleted(HostRecord record) {
    return new HostRecord(
        record.key(),
        record.said(),
        record.current(),
        record.version() + 1,
        true,
        record.changedAt(),
        record.changedBy(),
        record.pending(),
        record.link());
  }

  /** The record with other content in both trees and the next version. */
  public static HostRecord changed(HostRecord record, Content content) {
    return new HostRecord(
        record.key(),
        content,
        content,
        record.version() + 1,
        record.deleted(),
        record.changedAt(),
        record.changedBy(),
        record.pending(),
        record.link());
  }

  /** An order that has everything a record can have, in every kind of value. */
  public static HostRecord full() {
    var line = new Row(Map.of("product", FieldValue.text("p-1"), "quantity", number("2.50")));
    var said = new Content(new Row(everyKind()), Map.of("lines", List.of(line, Row.EMPTY)));
    var current = said.withLines("lines", List.of(line)).withLines("fees", List.of());
    return new HostRecord(
        new RecordKey(INTEGRATION, ORDER, new HostId("o-1")),
        said,
        current,
        7,
        true,
        NOON,
        "odoo",
        Optional.of(
            new Pending(
                NOON.minusSeconds(60),
                3,
                NOON.plusSeconds(90),
                Optional.of(
                    new Sending(
                        NOON.minusSeconds(5),
                        current,
                        new Sending.Fate.Unanswered(NOON.minusSeconds(2)))),
                Optional.of(new Parked("reference", "the customer is not in Odoo yet", NOON)))),
        Optional.of(
            new Link(
                new OdooId(4_000_000_000L),
                fullBase(),
                NOON.minusSeconds(7),
                Optional.of(NOON.plusSeconds(70)))));
  }

  private static Base fullBase() {
    var total = new Agreed(List.of(number("1.10")), List.of(number("1.1"), FieldValue.EMPTY));
    var customer =
        new Agreed(List.of(FieldValue.text("c-1")), List.of(new FieldValue.Reference(8)));
    var nothing = new Agreed(List.of(), List.of());
    var line = new LineBase("l-1", new OdooId(91), Map.of("product", customer));
    var bare = new LineBase("", new OdooId(92), Map.of());
    return new Base(
        Map.of("total", total, "customer", customer, "first_name+last_name", nothing),
        Map.of("lines", List.of(line, bare), "fees", List.of()));
  }

  private static Map<String, FieldValue> everyKind() {
    return Map.of(
        "empty", FieldValue.EMPTY,
        "text", FieldValue.text("a text"),
        "number", number("12345678901234567890.123456789"),
        "flag", new FieldValue.Flag(true),
        "off", new FieldValue.Flag(false),
        "day", new FieldValue.Day(LocalDate.parse("2026-01-31")),
        "moment", new FieldValue.Moment(Instant.parse("2026-01-31T10:00:00Z")),
        "reference", new FieldValue.Reference(7));
  }

  private static FieldValue number(String text) {
    return FieldValue.number(new BigDecimal(text));
  }
}
