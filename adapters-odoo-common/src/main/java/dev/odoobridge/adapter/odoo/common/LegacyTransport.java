package dev.odoobridge.adapter.odoo.common;

import dev.odoobridge.application.port.out.OdooCall;
import dev.odoobridge.application.port.out.OdooTransport;
import dev.odoobridge.domain.integration.Credentials;
import dev.odoobridge.domain.integration.TransportName;
import dev.odoobridge.domain.value.RawValue;
import java.util.ArrayList;

/** Calls {@code execute_kw} of the service {@code object}, whatever carries it. Thread-safe. */
public final class LegacyTransport implements OdooTransport {
  private final TransportName name;
  private final LegacyServices services;
  private final LegacyLogin login;

  /** To that database; signs in with the first call. */
  public LegacyTransport(
      TransportName name, LegacyServices services, String database, Credentials credentials) {
    this.name = name;
    this.services = services;
    this.login = new LegacyLogin(services, database, credentials);
  }

  @Override
  public TransportName name() {
    return name;
  }

  @Override
  public RawValue call(OdooCall call) {
    var arguments = new ArrayList<>(login.opening());
    arguments.add(RawValue.of(call.model().value()));
    arguments.add(RawValue.of(call.method()));
    var split = Arguments.of(call);
    arguments.add(new RawValue.Items(split.byPosition()));
    arguments.add(new RawValue.Members(split.byName()));
    return services.call("object", "execute_kw", arguments, call);
  }
}
