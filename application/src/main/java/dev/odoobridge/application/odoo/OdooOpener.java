package dev.odoobridge.application.odoo;

import dev.odoobridge.application.port.out.OdooConnector;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.application.port.out.OdooTransport;
import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.odoo.Dialect;
import java.util.Optional;

/** Opens an integration's Odoo in its version's dialect. Thread-safe. */
public final class OdooOpener {
  private final OdooConnector connector;
  private final Optional<CallGates> gates;
  private final Optional<ChangeMarks> marks;

  /** Keeps to no limits. */
  public OdooOpener(OdooConnector connector) {
    this.connector = connector;
    this.gates = Optional.empty();
    this.marks = Optional.empty();
  }

  /** Keeps calls within the limits of their integration, and marks what they may have changed. */
  public OdooOpener(OdooConnector connector, CallGates gates, ChangeMarks marks) {
    this.connector = connector;
    this.gates = Optional.of(gates);
    this.marks = Optional.of(marks);
  }

  /**
   * Opens it.
   *
   * @throws OdooFailure when it cannot be opened, a version that is too old included
   */
  public Opened open(Integration integration) {
    var connected = connector.connect(integration.odoo(), integration.credentials());
    if (!Dialect.speaks(connected.version())) {
      throw new OdooFailure.Misconfigured(
          OdooFailure.Misconfigured.Cause.ADDRESS,
          "this Odoo is version " + connected.version() + "; the bridge speaks Odoo 14 and later",
          "version");
    }
    var dialect = Dialect.of(connected.version());
    var gated =
        gates
            .map(all -> all.of(integration).before(connected.transport()))
            .orElse(connected.transport());
    var transport =
        marks
            .<OdooTransport>map(
                it -> new MarkingTransport(gated, () -> it.changed(integration.id())))
            .orElse(gated);
    var client = new OdooClient(transport, dialect, integration.settings());
    var note =
        dialect.isGuessed()
            ? Optional.of(
                "Odoo "
                    + connected.version()
                    + " is newer than any the bridge knows; it is treated as Odoo "
                    + Dialect.NEWEST_KNOWN)
            : Optional.<String>empty();
    return new Opened(client, connected, note);
  }

  /**
   * An open Odoo.
   *
   * @param note what a person should be told of its version
   */
  public record Opened(
      OdooClient client, OdooConnector.Connected connected, Optional<String> note) {}
}
