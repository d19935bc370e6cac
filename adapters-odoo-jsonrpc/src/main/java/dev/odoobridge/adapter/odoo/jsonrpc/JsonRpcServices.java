package dev.odoobridge.adapter.odoo.jsonrpc;

import dev.odoobridge.adapter.odoo.common.LegacyServices;
import dev.odoobridge.application.port.out.OdooCall;
import dev.odoobridge.domain.value.RawValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Odoo's services at the one address of JSON-RPC. */
final class JsonRpcServices implements LegacyServices {
  private final Envelopes envelopes;

  JsonRpcServices(Envelopes envelopes) {
    this.envelopes = envelopes;
  }

  @Override
  public RawValue call(String service, String method, List<RawValue> arguments, OdooCall made) {
    Map<String, RawValue> parameters = new LinkedHashMap<>();
    parameters.put("service", RawValue.of(service));
    parameters.put("method", RawValue.of(method));
    parameters.put("args", new RawValue.Items(arguments));
    return envelopes.result(envelopes.post("/jsonrpc", Map.of(), parameters, made), made);
  }
}
