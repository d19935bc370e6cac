package dev.odoobridge.bootstrap.demo;

import dev.odoobridge.application.port.out.OdooCall;
import dev.odoobridge.application.port.out.OdooTransport;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.value.RawValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Somebody who works in Odoo while the demo runs. */
public final class OdooHands {
  private final OdooTransport odoo;

  public OdooHands(OdooTransport odoo) {
    this.odoo = odoo;
  }

  /** Makes a record and gives its id. */
  public long create(String model, Map<String, RawValue> values) {
    var answer =
        call(
            model,
            "create",
            Optional.empty(),
            Map.of("vals_list", RawValue.list(new RawValue.Members(values))));
    return answer instanceof RawValue.Items(var ids)
            && ids.getFirst() instanceof RawValue.Number(var id)
        ? id.longValueExact()
        : ((RawValue.Number) answer).value().longValueExact();
  }

  public void write(String model, long id, Map<String, RawValue> values) {
    call(
        model,
        "write",
        Optional.of(List.of(new OdooId(id))),
        Map.of("vals", new RawValue.Members(values)));
  }

  /** Calls a method of one record. */
  public RawValue call(String model, long id, String method) {
    return call(model, method, Optional.of(List.of(new OdooId(id))), Map.of());
  }

  /** Rows of the model, in the order of ids. */
  public List<RawValue.Members> search(String model, RawValue.Items domain, List<String> fields) {
    var arguments = new LinkedHashMap<String, RawValue>();
    arguments.put("domain", domain);
    arguments.put("fields", RawValue.texts(fields));
    arguments.put("order", RawValue.of("id"));
    var call =
        new OdooCall(
            new ModelName(model),
            "search_read",
            Optional.empty(),
            arguments,
            Map.of("active_test", RawValue.FALSE),
            false);
    return odoo.call(call) instanceof RawValue.Items(var rows)
        ? rows.stream().map(RawValue.Members.class::cast).toList()
        : List.of();
  }

  private RawValue call(
      String model, String method, Optional<List<OdooId>> ids, Map<String, RawValue> arguments) {
    return odoo.call(new OdooCall(new ModelName(model), method, ids, arguments, Map.of(), true));
  }
}
