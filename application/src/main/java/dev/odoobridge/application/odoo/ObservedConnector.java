package dev.odoobridge.application.odoo;

import dev.odoobridge.application.port.out.OdooConnector;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.application.port.out.SyncObserver;
import dev.odoobridge.domain.integration.Credentials;
import dev.odoobridge.domain.integration.OdooAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Opens as another connector does, and has each opening and each call observed. Thread-safe.
 *
 * <p>The calls that belong to opening count as part of it.
 */
public final class ObservedConnector implements OdooConnector {
  private final OdooConnector connector;
  private final SyncObserver observer;
  private final LongSupplier nanoTime;

  /**
   * @param nanoTime never runs backwards, as {@link System#nanoTime} does not
   */
  public ObservedConnector(OdooConnector connector, SyncObserver observer, LongSupplier nanoTime) {
    this.connector = connector;
    this.observer = observer;
    this.nanoTime = nanoTime;
  }

  @Override
  public Connected connect(OdooAddress address, Credentials credentials) {
    var begun = nanoTime.getAsLong();
    try {
      var connected = connector.connect(address, credentials);
      observer.odooOpened(Optional.empty(), since(begun));
      return new Connected(
          new ObservedTransport(connected.transport(), observer, nanoTime),
          connected.version(),
          connected.reason());
    } catch (OdooFailure failure) {
      observer.odooOpened(Optional.of(failure.code()), since(begun));
      throw failure;
    }
  }

  private Duration since(long begun) {
    return Duration.ofNanos(nanoTime.getAsLong() - begun);
  }
}
