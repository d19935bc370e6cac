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
import java.util.Map;

/**
 * JSON-RPC's envelopes, of {@code /jsonrpc} and of the web session. Results and faults both come
 * with status 200; None comes as an envelope without result; the id is not looked at, since Odoo
 * leaves it out of early faults.
 */
final class Envelopes {
  private final HttpExchange http;
  private final Faults faults;

  Envelopes(HttpExchange http, Faults faults) {
    this.http = http;
    this.faults = faults;
  }

  /**
   * Posts the parameters in an envelope.
   *
   * @param made the call it is for
   */
  Answer post(
      String path, Map<String, String> headers, Map<String, RawValue> parameters, OdooCall made) {
    var all = new LinkedHashMap<>(headers);
    all.put("Content-Type", "application/json");
    Map<String, RawValue> envelope = new LinkedHashMap<>();
    envelope.put("jsonrpc", RawValue.of("2.0"));
    envelope.put("method", RawValue.of("call"));
    envelope.put("params", new RawValue.Members(parameters));
    envelope.put("id", RawValue.of(1));
    var body = JsonValues.write(new RawValue.Members(envelope));
    return http.post(path, all, body, made.writes());
  }

  /** The result in an answer, or the failure it tells of, sorted as one of the call made. */
  RawValue result(Answer answer, OdooCall made) {
    if (answer.status() != 200 || !answer.isJson()) {
      throw faults.unnamed(answer, made.writes());
    }
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
