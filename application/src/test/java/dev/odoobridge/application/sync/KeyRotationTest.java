package dev.odoobridge.application.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.application.integrations.RotateKeyService;
import dev.odoobridge.application.odoo.OdooOpener;
import dev.odoobridge.application.port.in.RotateKey;
import dev.odoobridge.application.port.in.RotateKey.OldKey;
import dev.odoobridge.application.port.in.RotateKey.Result;
import dev.odoobridge.application.port.out.OdooConnector;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.domain.integration.Credentials;
import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.integration.Notice;
import dev.odoobridge.domain.integration.Secret;
import dev.odoobridge.domain.odoo.OdooVersion;
import dev.odoobridge.domain.record.IntegrationId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** New API keys: made, tried, stored, and only then the old one is taken away. */
class KeyRotationTest {
  private static final Secret PASSWORD = new Secret("correct horse");
  private static final Duration LIFE = Duration.ofDays(90);

  private SyncBench bench = SyncBench.of(19);
  private OdooConnector connector = connector(19);

  KeyRotationTest() {
    signInWithAPassword();
  }

  private void on(int version) {
    bench = SyncBench.of(version);
    connector = connector(version);
    signInWithAPassword();
  }

  private OdooConnector connector(int version) {
    return (address, credentials) -> {
      if (!bench.odoo.store().opens(credentials.username(), credentials.secret().reveal())) {
        throw new OdooFailure.Misconfigured(
            OdooFailure.Misconfigured.Cause.CREDENTIALS, "refused", "refused");
      }
      return new OdooConnector.Connected(bench.wire, OdooVersion.parse(version + ".0"), "a test");
    };
  }

  private void signInWithAPassword() {
    var user = (Long) ((List<?>) call("res.users", "search", loginIsAdmin())).getFirst();
    bench.odoo.write("res.users", user, Map.of("password", PASSWORD.reveal()));
    var credentials = new Credentials("admin", Optional.empty(), Optional.of(PASSWORD));
    bench
        .stores
        .integrations()
        .replace(integration().withCredentials(credentials, bench.clock.instant()));
  }

  private static Map<String, Object> loginIsAdmin() {
    return Map.of("domain", List.of(List.of("login", "=", "admin")));
  }

  private Object call(String model, String method, Map<String, Object> arguments) {
    return bench.odoo.store().call("admin", model, method, null, arguments, Map.of());
  }

  private Integration integration() {
    return bench.stores.integrations().find(SyncBench.ID).orElseThrow();
  }

  private Secret stored() {
    return integration().credentials().apiKey().orElseThrow();
  }

  private boolean works(Secret key) {
    return bench.odoo.store().opens("admin", key.reveal());
  }

  private int keys() {
    return ((List<?>) call("res.users.apikeys", "search", Map.of("domain", List.of()))).size();
  }

  private Result rotate(Duration life, Optional<Secret> password) {
    return new RotateKeyService(
            bench.stores.integrations(),
            new OdooOpener(connector),
            bench.watch().keys(),
            bench.breakers,
            bench.clock)
        .rotate(SyncBench.PERSON, SyncBench.ID, new RotateKey.Command(password, life));
  }

  private Result.Rotated rotated() {
    return assertInstanceOf(Result.Rotated.class, rotate(LIFE, Optional.of(PASSWORD)));
  }

  private void forgetThePassword() {
    var keyOnly = new Credentials("admin", Optional.of(stored()), Optional.empty());
    bench
        .stores
        .integrations()
        .replace(integration().withCredentials(keyOnly, bench.clock.instant()));
  }

  @ParameterizedTest
  @CsvSource({"14, false", "19, true"})
  void makesAFirstKeyThenReplacesIt(int version, boolean ends) {
    on(version);
    assertEquals(OldKey.NONE, rotated().oldKey());
    var first = stored();
    forgetThePassword();

    var second = rotated();

    assertEquals(OldKey.REVOKED, second.oldKey());
    assertEquals("", second.note());
    assertNotEquals(first, stored());
    assertTrue(works(stored()));
    assertFalse(works(first));
    assertTrue(bench.watch().keys().isRetired(SyncBench.ID, first));
    assertEquals(ends, second.ends().isPresent());
    assertEquals(Optional.empty(), integration().credentials().password());
  }

  @Test
  void leavesAKeyThatWorksWhereverItIsCut() {
    var random = new Random(11);
    rotated();
    var cuts = 0;
    for (var call = 0; call < 40; call++) {
      for (var done : List.of(true, false)) {
        bench.wire.disarm();
        var life = Duration.ofDays(1 + random.nextInt(300));
        bench.wire.on(_ -> true, call, 1, done ? Wire.cutAfter() : Wire.unavailable());

        var result = rotate(life, Optional.of(PASSWORD));

        bench.wire.disarm();
        cuts += result instanceof Result.Rotated rotated && rotated.note().isEmpty() ? 0 : 1;
        assertTrue(works(stored()), "call " + call + " done " + done + ": " + result);
        if (result instanceof Result.Fails) {
          assertInstanceOf(Result.Rotated.class, rotate(life, Optional.of(PASSWORD)));
        }
      }
    }
    assertTrue(cuts > 10, "so many were cut: " + cuts);
  }

  @Test
  void takesNoWrongPassword() {
    rotated();
    var before = stored();

    assertInstanceOf(Result.Fails.class, rotate(LIFE, Optional.of(new Secret("wrong"))));

    assertEquals(before, stored());
    assertTrue(works(before));
    assertEquals(1, keys());
  }

  @Test
  void saysThatOdooWantsAPassword() {
    rotated();
    forgetThePassword();

    var result = assertInstanceOf(Result.Impossible.class, rotate(LIFE, Optional.empty()));

    assertTrue(result.why().contains("password"), result::why);
    var other = new IntegrationId("other");
    assertEquals(
        new Result.NoSuchIntegration(other),
        new RotateKeyService(
                bench.stores.integrations(),
                new OdooOpener(connector),
                bench.watch().keys(),
                bench.breakers,
                bench.clock)
            .rotate(SyncBench.PERSON, other, new RotateKey.Command(Optional.empty(), LIFE)));
  }

  @Test
  void leavesTheOldKeyToAPersonWhenItCouldBeAnyOfSeveral() {
    rotated();
    var made = stored();
    bench.stores.findings().remove(SyncBench.ID, "key");
    call(
        "res.users.apikeys",
        "create",
        Map.of("vals_list", List.of(Map.of("name", "of somebody", "user_id", 2))));

    var result = rotated();

    assertEquals(OldKey.KEPT, result.oldKey());
    assertTrue(result.note().contains("several keys"), result::note);
    assertTrue(works(made));
    assertTrue(works(stored()));
  }

  @Test
  void warnsFourteenDaysBeforeTheEnd() {
    rotated();
    assertEquals(List.of(), bench.watch().notices(integration()));
    bench.clock.advance(Duration.ofDays(75));
    assertEquals(List.of(), bench.watch().notices(integration()));

    bench.clock.advance(Duration.ofDays(2));

    var notice = bench.watch().notices(integration()).getFirst();
    assertEquals(Notice.Kind.KEY_ENDS, notice.kind());
    assertTrue(notice.message().contains("ends on 2026-05-30"), notice::message);
    assertTrue(notice.message().contains("odoo-bridge key rotate"), notice::message);
    rotated();
    assertEquals(List.of(), bench.watch().notices(integration()));
  }

  @Test
  void knowsTheEndOfAKeyThatSomebodyElseMade() {
    rotated();
    bench.stores.findings().remove(SyncBench.ID, "key");
    bench
        .watch()
        .keys()
        .look(integration(), new OdooOpener(connector).open(integration()).client());

    var key = bench.watch().key(integration()).orElseThrow();

    assertTrue(key.key().isPresent());
    assertTrue(key.ends().isPresent());
  }
}
