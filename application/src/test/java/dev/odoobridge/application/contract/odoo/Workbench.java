package dev.odoobridge.application.contract.odoo;

import dev.odoobridge.application.port.out.OdooCall;
import dev.odoobridge.application.port.out.OdooTransport;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.value.RawValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes calls as a test writes them, and partners that carry a mark of this test alone, so that it
 * may run beside other data and clear up after itself.
 */
public final class Workbench {
  public static final ModelName PARTNER = new ModelName("res.partner");

  private final OdooTransport transport;
  private final String mark = "odoo-bridge contract " + UUID.randomUUID();
  private final List<OdooId> made = new ArrayList<>();

  public Workbench(OdooTransport transport) {
    this.transport = transport;
  }

  public OdooTransport transport() {
    return transport;
  }

  /** A name no other record has. */
  String name(String rest) {
    return mark + " " + rest;
  }

  /** The term that finds this test's partners alone. */
  RawValue ours() {
    return term("name", "=like", RawValue.of(mark + "%"));
  }

  OdooId partner(String name, Map<String, RawValue> more) {
    return partners(List.of(values(name, more))).getFirst();
  }

  List<OdooId> partners(List<RawValue> values) {
    var ids = ids(write("create", Map.of("vals_list", new RawValue.Items(values))));
    made.addAll(ids);
    return ids;
  }

  /** Values for a partner whose name carries the mark. */
  RawValue values(String name, Map<String, RawValue> more) {
    var values = new LinkedHashMap<String, RawValue>();
    values.put("name", RawValue.of(name(name)));
    values.putAll(more);
    return new RawValue.Members(values);
  }

  /** A method of the model itself. */
  RawValue write(String method, Map<String, RawValue> arguments) {
    return call(PARTNER, method, Optional.empty(), arguments, true);
  }

  RawValue write(String method, List<OdooId> ids, Map<String, RawValue> arguments) {
    return call(PARTNER, method, Optional.of(ids), arguments, true);
  }

  RawValue change(OdooId id, String field, RawValue value) {
    var values = new RawValue.Members(Map.of(field, value));
    return write("write", List.of(id), Map.of("vals", values));
  }

  /** The one partner, read with these fields. */
  RawValue.Members read(OdooId id, String... fields) {
    return search(List.of(term("id", "=", RawValue.of(id.value()))), Map.of(), fields).getFirst();
  }

  List<RawValue.Members> search(
      List<RawValue> domain, Map<String, RawValue> more, String... fields) {
    var arguments = new LinkedHashMap<String, RawValue>();
    arguments.put("domain", new RawValue.Items(domain));
    arguments.put("fields", RawValue.texts(List.of(fields)));
    arguments.putAll(more);
    var rows = call(PARTNER, "search_read", Optional.empty(), arguments, false);
    return ((RawValue.Items) rows).values().stream().map(RawValue.Members.class::cast).toList();
  }

  RawValue call(
      ModelName model,
      String method,
      Optional<List<OdooId>> ids,
      Map<String, RawValue> arguments,
      boolean writes) {
    return call(model, method, ids, arguments, Map.of(), writes);
  }

  RawValue call(
      ModelName model,
      String method,
      Optional<List<OdooId>> ids,
      Map<String, RawValue> arguments,
      Map<String, RawValue> context,
      boolean writes) {
    return transport.call(new OdooCall(model, method, ids, arguments, context, writes));
  }

  /** Deletes what was made; children first, since they were made last. */
  void clear() {
    for (var id : made.reversed()) {
      if (!search(List.of(term("id", "=", RawValue.of(id.value())), ANY), Map.of(), "id")
          .isEmpty()) {
        write("unlink", List.of(id), Map.of());
      }
    }
    made.clear();
  }

  /** Archived or not. */
  private static final RawValue ANY =
      term("active", "in", RawValue.list(RawValue.TRUE, RawValue.FALSE));

  static RawValue term(String field, String operator, RawValue value) {
    return RawValue.list(RawValue.of(field), RawValue.of(operator), value);
  }

  static List<OdooId> ids(RawValue value) {
    return ((RawValue.Items) value).values().stream().map(Workbench::id).toList();
  }

  static OdooId id(RawValue value) {
    return new OdooId(((RawValue.Number) value).value().longValueExact());
  }

  static RawValue numbers(List<OdooId> ids) {
    return new RawValue.Items(ids.stream().<RawValue>map(id -> RawValue.of(id.value())).toList());
  }
}
