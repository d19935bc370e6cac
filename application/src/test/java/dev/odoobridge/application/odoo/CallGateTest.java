package dev.odoobridge.application.odoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.application.port.out.ContentSink;
import dev.odoobridge.application.port.out.FileContent;
import dev.odoobridge.application.port.out.OdooCall;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.application.port.out.OdooTransport;
import dev.odoobridge.domain.integration.CallLimits;
import dev.odoobridge.domain.integration.TransportName;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.value.RawValue;
import dev.odoobridge.testkit.time.SettableClock;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Keeping calls within an integration's limits. */
@Timeout(30)
final class CallGateTest {
  private static final OdooCall CALL =
      new OdooCall(
          new ModelName("res.partner"), "search", Optional.empty(), Map.of(), Map.of(), false);

  private final SettableClock clock = SettableClock.at("2026-03-01T10:00:00Z");
  private final List<Duration> slept = new ArrayList<>();

  private static CallLimits limits(int parallel, Optional<String> perSecond) {
    return new CallLimits(parallel, perSecond.map(BigDecimal::new));
  }

  private CallGate gate(CallLimits limits) {
    return new CallGate(
        limits,
        clock,
        duration -> {
          slept.add(duration);
          clock.advance(duration);
        });
  }

  private static OdooTransport transport(Supplier<RawValue> answer) {
    return new OdooTransport() {
      @Override
      public TransportName name() {
        return TransportName.JSON2;
      }

      @Override
      public RawValue call(OdooCall call) {
        return answer.get();
      }
    };
  }

  @Test
  void spacesCallsAsASecondAllows() {
    var odoo = gate(limits(1, Optional.of("2"))).before(transport(() -> RawValue.TRUE));

    odoo.call(CALL);
    odoo.call(CALL);
    clock.advance(Duration.ofMillis(200));
    odoo.call(CALL);
    clock.advance(Duration.ofSeconds(9));
    odoo.call(CALL);

    assertEquals(
        List.of(Duration.ZERO, Duration.ofMillis(500), Duration.ofMillis(300), Duration.ZERO),
        slept);
  }

  /** Nobody in between makes a value of a file that is on its way. */
  @Test
  void letsContentsThroughAsTheyAre() {
    var streamed = new Streaming();
    var odoo = new MarkingTransport(gate(limits(1, Optional.of("2"))).before(streamed), () -> {});
    var content =
        new FileContent() {
          @Override
          public long size() {
            return 1;
          }

          @Override
          public InputStream open() {
            throw new AssertionError("nobody but the transport reads it");
          }
        };

    assertEquals(RawValue.of("sent up"), odoo.upload(CALL, content));
    assertTrue(odoo.download(CALL, "datas", (_, _, _) -> {}));
    assertEquals(List.of(Duration.ZERO, Duration.ofMillis(500)), slept);
  }

  private static final class Streaming implements OdooTransport {
    @Override
    public TransportName name() {
      return TransportName.JSON2;
    }

    @Override
    public RawValue call(OdooCall call) {
      throw new AssertionError("it was made a value");
    }

    @Override
    public RawValue upload(OdooCall call, FileContent content) {
      return RawValue.of("sent up");
    }

    @Override
    public boolean download(OdooCall call, String field, ContentSink sink) {
      return true;
    }
  }

  @Test
  void neverWaitsWithoutALimit() {
    var odoo = gate(limits(1, Optional.empty())).before(transport(() -> RawValue.TRUE));

    odoo.call(CALL);
    odoo.call(CALL);

    assertTrue(slept.stream().allMatch(Duration::isZero), slept.toString());
  }

  @Test
  void letsNoMoreCallsThroughAtATimeThanAllowed() {
    var now = new AtomicInteger();
    var most = new AtomicInteger();
    var both = new CountDownLatch(2);
    var gate = new CallGate(limits(2, Optional.empty()), clock, _ -> {});
    var odoo =
        gate.before(
            transport(
                () -> {
                  most.accumulateAndGet(now.incrementAndGet(), Math::max);
                  both.countDown();
                  try {
                    both.await();
                  } catch (InterruptedException stopped) {
                    throw new IllegalStateException(stopped);
                  }
                  now.decrementAndGet();
                  return RawValue.TRUE;
                }));

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var call = 0; call < 20; call++) {
        threads.execute(() -> odoo.call(CALL));
      }
    }

    assertEquals(2, most.get());
  }

  @Test
  void givesItsTurnBackWhenACallFails() {
    var odoo =
        gate(limits(1, Optional.empty()))
            .before(
                transport(
                    () -> {
                      throw new OdooFailure.Unavailable("down", "down", Optional.empty());
                    }));

    assertThrows(OdooFailure.Unavailable.class, () -> odoo.call(CALL));
    assertThrows(OdooFailure.Unavailable.class, () -> odoo.call(CALL));
  }

  @Test
  void refusesLimitsThatMakeNoSense() {
    assertThrows(IllegalArgumentException.class, () -> limits(0, Optional.empty()));
    assertThrows(IllegalArgumentException.class, () -> limits(17, Optional.empty()));
    assertThrows(IllegalArgumentException.class, () -> limits(1, Optional.of("0")));
    assertThrows(IllegalArgumentException.class, () -> limits(1, Optional.of("1001")));
  }
}
