package dev.odoobridge.adapter.odoo.xmlrpc;

import dev.odoobridge.adapter.odoo.common.Answer;
import dev.odoobridge.adapter.odoo.common.Faults;
import dev.odoobridge.adapter.odoo.common.HttpExchange;
import dev.odoobridge.adapter.odoo.common.LegacyServices;
import dev.odoobridge.application.port.out.OdooCall;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.domain.value.RawValue;
import java.util.List;
import java.util.Map;

/** Odoo's services, each at an address of its own; results and faults both come with status 200. */
final class XmlRpcServices implements LegacyServices {
  private final HttpExchange http;
  private final Faults faults;

  XmlRpcServices(HttpExchange http, Faults faults) {
    this.http = http;
    this.faults = faults;
  }

  @Override
  public RawValue call(String service, String method, List<RawValue> arguments, OdooCall made) {
    var answer =
        http.post(
            "/xmlrpc/2/" + service,
            Map.of("Content-Type", "text/xml"),
            MethodCall.write(method, arguments),
            made.writes());
    if (answer.status() != 200 || !answer.contentType().contains("xml")) {
      throw faults.unnamed(answer, made.writes());
    }
    return switch (MethodResponse.read(answer.body())) {
      case MethodResponse.Result(var value) -> value;
      case MethodResponse.Fault fault -> outcome(fault, made, answer);
    };
  }

  /** A fault from writing the result as XML means that the call itself was carried out. */
  private RawValue outcome(MethodResponse.Fault fault, OdooCall made, Answer answer) {
    var named = PythonFault.named(fault.code(), fault.text());
    if (!PythonFault.tellsOfTheResult(named)) {
      throw faults.named(named, made, answer);
    }
    if (PythonFault.hasNoValue(named, made.writes())) {
      return RawValue.NOTHING;
    }
    var why = "XML-RPC cannot carry what Odoo answers (" + named.name() + ")";
    throw made.writes()
        ? new OdooFailure.Uncertain(why + "; the write is done", Faults.NOT_CARRIED)
        : new OdooFailure.Incomprehensible(why + ": use jsonrpc or json2", Faults.NOT_CARRIED);
  }
}
