package dev.odoobridge.adapter.odoo.jsonrpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.adapter.odoo.common.HttpExchange;
import dev.odoobridge.adapter.odoo.common.HttpSettings;
import dev.odoobridge.application.port.out.OdooCall;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.application.port.out.OdooFailure.Misconfigured;
import dev.odoobridge.application.port.out.OdooFailure.Misconfigured.Cause;
import dev.odoobridge.application.port.out.OdooTransport;
import dev.odoobridge.domain.integration.Credentials;
import dev.odoobridge.domain.integration.OdooAddress;
import dev.odoobridge.domain.integration.Secret;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.OdooVersion;
import dev.odoobridge.domain.value.RawValue;
import dev.odoobridge.testkit.odoo.OdooDouble;
import dev.odoobridge.testkit.odoo.orm.OdooFault;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** What a session goes through. */
@ParameterizedClass
@ValueSource(ints = {14, 19})
class WebSessionTest {
  private final OdooDouble odoo;
  private final WebSessionOffer offer = new WebSessionOffer(InstantSource.system());

  WebSessionTest(int version) {
    odoo = OdooDouble.start(OdooDouble.Settings.of(version));
  }

  @AfterEach
  void stop() {
    offer.close();
    odoo.close();
  }

  @Test
  void signsInOnceHoweverManyCallAtATime() throws InterruptedException {
    var transport = opened(odoo.password());
    var threads = new ArrayList<Thread>();
    for (var number = 0; number < 20; number++) {
      threads.add(Thread.startVirtualThread(() -> create(transport)));
    }
    for (var thread : threads) {
      thread.join();
    }

    assertEquals(1, logins());
    assertEquals(20, creates());
  }

  @Test
  void sharesASessionAmongAllThatIsOpenedForAUser() {
    create(opened(odoo.password()));
    create(opened(odoo.password()));

    assertEquals(1, logins());
    assertEquals(1, odoo.sessions().count());
  }

  @Test
  void signsOutWhenItIsClosed() {
    create(opened(odoo.password()));

    offer.close();

    assertEquals(0, odoo.sessions().count());
  }

  @Test
  void closesThoughOdooIsDown() {
    create(opened(odoo.password()));
    odoo.goOffline();

    offer.close();

    odoo.goOnline();
  }

  @Test
  void renewsASessionThatIsOverAndCallsOnce() throws InterruptedException {
    var transport = opened(odoo.password());
    create(transport);
    odoo.sessions().expire();

    var threads = new ArrayList<Thread>();
    for (var number = 0; number < 10; number++) {
      threads.add(Thread.startVirtualThread(() -> create(transport)));
    }
    for (var thread : threads) {
      thread.join();
    }

    assertEquals(2, logins());
    assertEquals(11, created());
    assertEquals(1, odoo.sessions().count());
  }

  @Test
  void takesOverTheNewNameOfASession() {
    var transport = opened(odoo.password());
    create(transport);
    odoo.sessions().rotate();

    create(transport);
    create(transport);

    assertEquals(1, logins());
  }

  @Test
  void doesNotRenewForEverWhatIsOverAtOnce() {
    var transport = opened(odoo.password());
    odoo.faults()
        .refuse(
            5,
            call -> call.is("res.partner", "create"),
            new OdooFault("odoo.http.SessionExpiredException", "Session expired"));

    assertThrows(OdooFailure.Unavailable.class, () -> create(transport));

    assertEquals(2, creates());
  }

  @Test
  void saysWhatToDoWithAKey() {
    var failure = assertThrows(Misconfigured.class, () -> create(opened(odoo.apiKey())));

    assertEquals(Cause.CREDENTIALS, failure.reason());
    assertTrue(failure.explanation().contains("API key"), failure::explanation);
    assertTrue(failure.explanation().contains("json2 or jsonrpc"), failure::explanation);
  }

  @Test
  void saysWhatToDoAboutASecondFactor() {
    odoo.sessions().askForSecondFactor();

    var failure = assertThrows(Misconfigured.class, () -> create(opened(odoo.password())));

    assertEquals("second-factor", failure.fault());
    assertTrue(failure.explanation().contains("make an API key"), failure::explanation);
  }

  @Test
  void doesNotAskAgainAfterARefusal() {
    var transport = opened("wrong");
    for (var attempt = 0; attempt < 3; attempt++) {
      assertThrows(Misconfigured.class, () -> create(transport));
    }

    assertEquals(1, logins());
  }

  @Test
  void needsAPassword() {
    var key = new Credentials("admin", Optional.of(new Secret("k")), Optional.empty());
    var password = new Credentials("admin", Optional.empty(), Optional.of(new Secret("p")));

    assertTrue(offer.obstacle(OdooVersion.parse("22.0"), key).isPresent());
    assertTrue(offer.obstacle(OdooVersion.parse("22.0"), password).isEmpty());
  }

  private OdooTransport opened(String password) {
    var url = URI.create(odoo.url());
    return offer.open(
        HttpExchange.alone(url, HttpSettings.standard("test")),
        new OdooAddress(url, odoo.database(), Optional.empty()),
        new Credentials(odoo.login(), Optional.empty(), Optional.of(new Secret(password))));
  }

  private static void create(OdooTransport transport) {
    var values = new RawValue.Members(Map.of("name", RawValue.of("Session")));
    transport.call(
        new OdooCall(
            new ModelName("res.partner"),
            "create",
            Optional.empty(),
            Map.of("vals_list", RawValue.list(values)),
            Map.of(),
            true));
  }

  private long logins() {
    return odoo.calls().matching(call -> call.is("session", "authenticate")).size();
  }

  private long creates() {
    return odoo.calls().matching(call -> call.is("res.partner", "create")).size();
  }

  private int created() {
    var named = Map.<String, Object>of("domain", List.of(List.of("name", "=", "Session")));
    var found = odoo.store().call("admin", "res.partner", "search", null, named, Map.of());
    return ((List<?>) found).size();
  }
}
