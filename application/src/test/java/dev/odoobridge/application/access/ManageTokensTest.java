package dev.odoobridge.application.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.odoobridge.application.contract.SampleIntegrations;
import dev.odoobridge.application.contract.Stores;
import dev.odoobridge.application.memory.InMemoryDatabase;
import dev.odoobridge.application.memory.InMemoryProfiles;
import dev.odoobridge.application.memory.InMemoryStores;
import dev.odoobridge.application.odoo.KnownNames;
import dev.odoobridge.application.port.in.ManageTokens;
import dev.odoobridge.application.port.out.ApiTokenStore;
import dev.odoobridge.application.sync.SampleProfile;
import dev.odoobridge.domain.access.Allowed;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.access.Role;
import dev.odoobridge.domain.access.Scope;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.testkit.time.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ManageTokensTest {
  private static final Caller ADMIN = new Caller("admin", Role.ADMIN);
  private static final Scope SHOP =
      new Scope(
          Allowed.only(Set.of(new IntegrationId("shop"))),
          Allowed.everything(),
          Allowed.everything(),
          Allowed.everything(),
          Allowed.everything(),
          false);

  private final SettableClock clock = SettableClock.at("2026-03-01T10:00:00Z");
  private final Stores stores = InMemoryStores.of(new InMemoryDatabase());
  private final ApiTokenStore store = stores.access().apiTokens();
  private final KnownNames known =
      new KnownNames(stores.integrations(), new InMemoryProfiles(SampleProfile.of(true)));
  private final ManageTokens tokens =
      new ManageTokensService(store, stores.access().answers(), known, clock, new Random(1));
  private final TokenCheck check = new TokenCheck(store, clock);

  @BeforeEach
  void addIntegration() {
    stores.integrations().add(SampleIntegrations.integration(new IntegrationId("shop")));
  }

  @Test
  void isNotMadeForWhatIsNotThere() {
    var scope =
        new Scope(
            Allowed.only(Set.of(new IntegrationId("shop"), new IntegrationId("shpo"))),
            Allowed.only(Set.of(new EntityName("custoner"))),
            Allowed.everything(),
            Allowed.everything(),
            Allowed.everything(),
            false);
    var draft = new ManageTokens.Draft("shop", Role.HOST, scope, Optional.empty());

    var invalid = assertInstanceOf(ManageTokens.Result.Invalid.class, tokens.create(ADMIN, draft));

    assertEquals(
        List.of("integrations", "entities"),
        invalid.problems().stream().map(FieldProblem::path).toList());
    assertEquals(List.of(), store.list());
  }

  private ManageTokens.Result.Made made(Optional<Duration> life) {
    return assertInstanceOf(
        ManageTokens.Result.Made.class,
        tokens.create(ADMIN, new ManageTokens.Draft("shop", Role.HOST, SHOP, life)));
  }

  @Test
  void aTokenOpensInItsNameRoleAndScope() {
    var made = made(Optional.empty());

    assertEquals(
        Optional.of(new Caller("token:shop", Role.HOST, SHOP)), check.caller(made.text().reveal()));
  }

  @Test
  void itsTextIsKeptNowhere() {
    var made = made(Optional.empty());
    var random = made.text().reveal().substring(21);

    assertEquals(64, made.text().reveal().length());
    assertFalse(store.list().stream().anyMatch(it -> it.hash().contains(random)));
    assertFalse(made.toString().contains(random));
  }

  @Test
  void whatIsChangedOpensNothing() {
    var text = made(Optional.empty()).text().reveal();

    for (var index = 0; index < text.length(); index++) {
      var changed = text.substring(0, index) + '!' + text.substring(index + 1);
      assertEquals(Optional.empty(), check.caller(changed), changed);
    }
    assertEquals(Optional.empty(), check.caller(text + "A"));
    assertEquals(Optional.empty(), check.caller("obt_"));
  }

  @Test
  void itEndsInItsTime() {
    var text = made(Optional.of(Duration.ofDays(30))).text().reveal();

    clock.advance(Duration.ofDays(30).minusSeconds(1));
    assertEquals("token:shop", check.caller(text).orElseThrow().name());
    clock.advance(Duration.ofSeconds(1));
    assertEquals(Optional.empty(), check.caller(text));
  }

  @Test
  void itEndsAtOnceWhenItIsRevoked() {
    var made = made(Optional.empty());

    assertEquals(
        Optional.of(clock.instant()),
        tokens.revoke(ADMIN, made.token().id()).orElseThrow().revokedAt());

    assertEquals(Optional.empty(), check.caller(made.text().reveal()));
    assertEquals(Optional.empty(), tokens.revoke(ADMIN, "0000000000000000"));
  }

  @Test
  void itsUseIsNotedToTheMinute() {
    var text = made(Optional.empty()).text().reveal();
    check.caller(text);
    var first = clock.instant();
    clock.advance(Duration.ofSeconds(30));
    check.caller(text);

    assertEquals(Optional.of(first), store.list().getFirst().lastUsedAt());
    clock.advance(Duration.ofSeconds(31));
    check.caller(text);
    assertEquals(Optional.of(clock.instant()), store.list().getFirst().lastUsedAt());
  }

  @Test
  void aNameIsOfOneTokenAtATime() {
    made(Optional.empty());

    assertEquals(
        new ManageTokens.Result.NameTaken("shop"),
        tokens.create(ADMIN, new ManageTokens.Draft("shop", Role.VIEWER, SHOP, Optional.empty())));
  }
}
