package dev.odoobridge.application.odoo;

import dev.odoobridge.application.port.out.ContentSink;
import dev.odoobridge.application.port.out.FileContent;
import dev.odoobridge.application.port.out.OdooCall;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.application.port.out.OdooTransport;
import dev.odoobridge.domain.integration.CallLimits;
import dev.odoobridge.domain.integration.TransportName;
import dev.odoobridge.domain.value.RawValue;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Keeps all calls of one integration within its limits: whoever comes too early waits, in the order
 * of coming. Thread-safe.
 */
final class CallGate {
  private final CallLimits limits;
  private final InstantSource clock;
  private final Sleeper sleeper;
  private final Semaphore turns;
  private Instant next = Instant.MIN;

  CallGate(CallLimits limits, InstantSource clock, Sleeper sleeper) {
    this.limits = limits;
    this.clock = clock;
    this.sleeper = sleeper;
    this.turns = new Semaphore(limits.parallel(), true);
  }

  CallLimits limits() {
    return limits;
  }

  /** The transport, with its calls going through the gate. */
  OdooTransport before(OdooTransport transport) {
    return new OdooTransport() {
      @Override
      public TransportName name() {
        return transport.name();
      }

      @Override
      public RawValue call(OdooCall call) {
        return passed(() -> transport.call(call));
      }

      @Override
      public RawValue upload(OdooCall call, FileContent content) {
        return passed(() -> transport.upload(call, content));
      }

      @Override
      public boolean download(OdooCall call, String field, ContentSink sink) {
        return passed(() -> transport.download(call, field, sink));
      }
    };
  }

  private <T> T passed(Supplier<T> call) {
    try {
      turns.acquire();
    } catch (InterruptedException stopped) {
      throw stopped();
    }
    try {
      sleeper.sleep(early());
      return call.get();
    } catch (InterruptedException stopped) {
      throw stopped();
    } finally {
      turns.release();
    }
  }

  /** How much too early a call comes; the next one is for after it. */
  private synchronized Duration early() {
    var now = clock.instant();
    var start = next.isAfter(now) ? next : now;
    next = start.plus(limits.spacing());
    return Duration.between(now, start);
  }

  private static OdooFailure stopped() {
    Thread.currentThread().interrupt();
    return new OdooFailure.Unavailable(
        "stopped while a call waited for its turn; nothing was sent", "stopped", Optional.empty());
  }
}
