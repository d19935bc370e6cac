package dev.odoobridge.adapter.odoo.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.odoobridge.application.port.out.OdooCall;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.application.port.out.OdooTransport;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.value.RawValue;
import dev.odoobridge.testkit.odoo.OdooDouble;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a transport says when the way to Odoo fails, and what Odoo has done by then. */
public interface WireFaultsContract extends WireContract {
  ModelName PARTNER = new ModelName("res.partner");
  Predicate<dev.odoobridge.testkit.odoo.OdooCall> PARTNERS =
      call -> call.model().equals("res.partner");

  OdooDouble odoo();

  @AfterEach
  default void clearsFaults() {
    odoo().faults().clear();
  }

  @Test
  default void doesNotKnowWhetherAWriteCutBeforeTheAnswerWasDone() {
    var transport = opened();
    odoo().faults().cutBefore(1, PARTNERS);
    assertThrows(OdooFailure.Uncertain.class, () -> create(transport, "not done"));
    assertEquals(0, count(transport, "not done"));

    odoo().faults().cutAfter(1, PARTNERS);
    assertThrows(OdooFailure.Uncertain.class, () -> create(transport, "done"));
    assertEquals(1, count(transport, "done"));
  }

  @Test
  default void doesNotKnowWhetherAWriteWithATruncatedAnswerWasDone() {
    var transport = opened();
    odoo().faults().truncate(1, PARTNERS);

    assertThrows(OdooFailure.Uncertain.class, () -> create(transport, "truncated"));

    assertEquals(1, count(transport, "truncated"));
  }

  @Test
  default void callsOdooUnavailableWhenAReadIsCut() {
    var transport = opened();
    odoo().faults().cutAfter(1, PARTNERS);
    assertThrows(OdooFailure.Unavailable.class, () -> count(transport, "x"));

    odoo().faults().truncate(1, PARTNERS);
    assertThrows(OdooFailure.Unavailable.class, () -> count(transport, "x"));
  }

  @Test
  default void sendsNothingToAnOdooThatIsDown() {
    var transport = opened();
    count(transport, "x");
    odoo().goOffline();
    try {
      assertThrows(OdooFailure.Unavailable.class, () -> create(transport, "down"));
    } finally {
      odoo().goOnline();
    }
    assertEquals(0, count(transport, "down"));
  }

  @Test
  default void waitsAsLongAsAProxyAsks() {
    var transport = opened();
    odoo().faults().answer(2, PARTNERS, 503, Duration.ofSeconds(7));

    for (var call : List.<Runnable>of(() -> create(transport, "x"), () -> count(transport, "x"))) {
      var failure = assertThrows(OdooFailure.Unavailable.class, call::run);
      assertEquals(Optional.of(Duration.ofSeconds(7)), failure.retryAfter());
    }
  }

  @Test
  default void doesNotTrustAProxyThatGaveUpOnAWrite() {
    var transport = opened();
    odoo().faults().answer(1, PARTNERS, 502, Duration.ZERO);
    assertThrows(OdooFailure.Uncertain.class, () -> create(transport, "x"));

    odoo().faults().answer(1, PARTNERS, 504, Duration.ZERO);
    assertThrows(OdooFailure.Unavailable.class, () -> count(transport, "x"));
  }

  @Test
  default void doesNotUnderstandAPageForPeople() {
    var transport = opened();
    odoo().faults().page(1, PARTNERS);

    assertThrows(OdooFailure.Incomprehensible.class, () -> count(transport, "x"));
  }

  @Test
  default void callsOdooUnavailableWhenItGaveUpOnAConflict() {
    var transport = opened();
    odoo().faults().conflict(1, PARTNERS);

    assertThrows(OdooFailure.Unavailable.class, () -> create(transport, "conflict"));

    assertEquals(0, count(transport, "conflict"));
  }

  private OdooTransport opened() {
    return opened(database(), Optional.empty());
  }

  private static RawValue create(OdooTransport transport, String name) {
    var values = new RawValue.Members(Map.of("name", RawValue.of(name)));
    return transport.call(call("create", "vals_list", RawValue.list(values), true));
  }

  private static long count(OdooTransport transport, String name) {
    var named = RawValue.list(RawValue.of("name"), RawValue.of("="), RawValue.of(name));
    var count = transport.call(call("search_count", "domain", RawValue.list(named), false));
    return ((RawValue.Number) count).value().longValueExact();
  }

  private static OdooCall call(String method, String name, RawValue argument, boolean writes) {
    return new OdooCall(
        PARTNER, method, Optional.empty(), Map.of(name, argument), Map.of(), writes);
  }
}
