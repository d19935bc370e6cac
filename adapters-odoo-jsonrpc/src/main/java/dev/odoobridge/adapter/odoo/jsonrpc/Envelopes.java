package dev.odoobridge.adapter.odoo.jsonrpc;

import dev.odoobridge.adapter.odoo.common.Answer;
import dev.odoobridge.adapter.odoo.common.Faults;
import dev.odoobridge.adapter.odoo.common.HttpExchange;
import dev.odoobridge.adapter.odoo.common.JsonValues;
import dev.odoobridge.adapter.odoo.common.NamedFault;
import dev.odoobridge.application.port.out.OdooCall;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.domain.value.RawValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The one address of JSON-RPC and its envelope. Results and faults both come with status 200; None
 * comes as an envelope without result; the id is not looked at, since Odoo leaves it out of early
 * faults.
 */
final class Endpoint {
  private final HttpExchange http;
  private final Faults faults;

  Endpoint(HttpExchange http, Faults faults) {
    this.http = http;
    this.faults = faults;
  }

  /**
   * Calls a method of a service.
   *
   * @param made the call it is for, by which faults are sorted
   */
  RawValue call(String service, String method, List<RawValue> arguments, OdooCall made) {
    var answer =
        http.post(
            "/jsonrpc",
            Map.of("Content-Type", "application/json"),
            JsonValues.write(envelope(service, method, arguments)),
            made.writes());
    if (answer.status() != 200 || !answer.isJson()) {
      throw faults.unnamed(answer, made.writes());
    }
    return result(answer, made);
  }

  private static RawValue envelope(String service, String method, List<RawValue> arguments) {
    Map<String, RawValue> parameters = new LinkedHashMap<>();
    parameters.put("service", RawValue.of(service));
    parameters.put("method", RawValue.of(method));
    parameters.put("args", new RawValue.Items(arguments));
    Map<String, RawValue> envelope = new LinkedHashMap<>();
    envelope.put("jsonrpc", RawValue.of("2.0"));
    envelope.put("method", RawValue.of("call"));
    envelope.put("params", new RawValue.Members(parameters));
    envelope.put("id", RawValue.of(1));
    return new RawValue.Members(envelope);
  }

  private RawValue result(Answer answer, OdooCall made) {
    if (!(JsonValues.read(answer.body()) instanceof RawValue.Members envelope)
        || !envelope.values().containsKey("jsonrpc")) {
      throw faults.unnamed(answer, made.writes());
    }
    if (envelope.member("error") instanceof RawValue.Members error) {
      throw NamedFault.from(error.member("data"))
          .<OdooFailure>map(fault -> faults.named(fault, made, answer))
          .orElseGet(() -> faults.unnamed(answer, made.writes()));
    }
    return envelope.member("result");
  }
}
