package dev.odoobridge.adapter.odoo.jsonrpc;

import dev.odoobridge.application.port.out.OdooCall;
import dev.odoobridge.application.port.out.OdooTransport;
import dev.odoobridge.domain.integration.TransportName;
import dev.odoobridge.domain.value.RawValue;
import java.util.ArrayList;

/** Speaks JSON-RPC: {@code execute_kw} of the service {@code object}. Thread-safe. */
final class JsonRpcTransport implements OdooTransport {
  private final Endpoint endpoint;
  private final Login login;

  JsonRpcTransport(Endpoint endpoint, Login login) {
    this.endpoint = endpoint;
    this.login = login;
  }

  @Override
  public TransportName name() {
    return TransportName.JSONRPC;
  }

  @Override
  public RawValue call(OdooCall call) {
    var arguments = new ArrayList<>(login.opening());
    arguments.add(RawValue.of(call.model().value()));
    arguments.add(RawValue.of(call.method()));
    var split = Arguments.of(call);
    arguments.add(new RawValue.Items(split.byPosition()));
    arguments.add(new RawValue.Members(split.byName()));
    return endpoint.call("object", "execute_kw", arguments, call);
  }
}
