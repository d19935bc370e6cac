package dev.odoobridge.adapter.odoo.json2;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.odoobridge.adapter.odoo.common.Answer;
import dev.odoobridge.adapter.odoo.common.Faults;
import dev.odoobridge.adapter.odoo.common.HttpExchange;
import dev.odoobridge.adapter.odoo.common.JsonValues;
import dev.odoobridge.adapter.odoo.common.NamedFault;
import dev.odoobridge.application.port.out.OdooCall;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.application.port.out.OdooFailure.Misconfigured;
import dev.odoobridge.application.port.out.OdooFailure.Misconfigured.Cause;
import dev.odoobridge.application.port.out.OdooTransport;
import dev.odoobridge.domain.integration.Secret;
import dev.odoobridge.domain.integration.TransportName;
import dev.odoobridge.domain.value.RawValue;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Speaks JSON-2: one POST a call to {@code /json/2/MODEL/METHOD}, the arguments by name, the answer
 * bare. The key signs in with every call, so there is no session to lose. Thread-safe.
 */
final class Json2Transport implements OdooTransport {
  private final HttpExchange http;
  private final String database;
  private final Secret key;
  private final Faults faults;

  Json2Transport(HttpExchange http, String database, Secret key, Faults faults) {
    this.http = http;
    this.database = database;
    this.key = key;
    this.faults = faults;
  }

  @Override
  public TransportName name() {
    return TransportName.JSON2;
  }

  @Override
  public RawValue call(OdooCall call) {
    var answer = http.post(path(call), headers(), JsonValues.write(body(call)), call.writes());
    if (answer.status() != 200 || !answer.isJson()) {
      throw failure(answer, call);
    }
    return JsonValues.read(answer.body());
  }

  private static String path(OdooCall call) {
    return "/json/2/" + call.model() + "/" + URLEncoder.encode(call.method(), UTF_8);
  }

  private Map<String, String> headers() {
    return Map.of(
        "Authorization",
        "bearer " + key.reveal(),
        "Content-Type",
        "application/json",
        "X-Odoo-Database",
        database);
  }

  private static RawValue body(OdooCall call) {
    Map<String, RawValue> body = new LinkedHashMap<>();
    call.ids()
        .ifPresent(ids -> body.put("ids", numbers(ids.stream().map(id -> id.value()).toList())));
    for (var argument : call.arguments().entrySet()) {
      if (argument.getKey().equals("ids") || argument.getKey().equals("context")) {
        throw new IllegalArgumentException(
            "arguments: JSON-2 keeps the name " + argument.getKey() + " for itself");
      }
      body.put(argument.getKey(), argument.getValue());
    }
    body.put("context", new RawValue.Members(call.context()));
    return new RawValue.Members(body);
  }

  private static RawValue numbers(List<Long> ids) {
    return new RawValue.Items(ids.stream().map(RawValue::of).toList());
  }

  private OdooFailure failure(Answer answer, OdooCall call) {
    if (answer.isRedirectTo("/web/login")) {
      return new Misconfigured(
          Cause.TRANSPORT,
          "Odoo takes a call of JSON-2 for a page; is its module rpc installed?",
          "http-" + answer.status());
    }
    return fault(answer)
        .map(fault -> faults.named(fault, call, answer))
        .orElseGet(() -> faults.unnamed(answer, call.writes()));
  }

  private static Optional<NamedFault> fault(Answer answer) {
    try {
      return answer.isJson() ? NamedFault.from(JsonValues.read(answer.body())) : Optional.empty();
    } catch (OdooFailure.Incomprehensible notJson) {
      return Optional.empty();
    }
  }
}
