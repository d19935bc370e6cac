package dev.odoobridge.application.contract;

import static dev.odoobridge.application.contract.SampleRecords.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.application.port.out.ApiTokenStore;
import dev.odoobridge.domain.access.Allowed;
import dev.odoobridge.domain.access.ApiToken;
import dev.odoobridge.domain.access.ModelMember;
import dev.odoobridge.domain.access.Role;
import dev.odoobridge.domain.access.Scope;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Holds for every {@link ApiTokenStore}. */
public interface ApiTokenStoreContract extends StoreContract {

  private ApiTokenStore tokens() {
    return stores().access().apiTokens();
  }

  private static String id(int number) {
    return "%016x".formatted(number);
  }

  private static ApiToken token(int number, String name, Scope scope) {
    return new ApiToken(
        id(number),
        name,
        Role.HOST,
        scope,
        "hash",
        NOON,
        "admin",
        Optional.of(NOON.plusSeconds(60)),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  default void findsATokenAsAdded() {
    var scope =
        new Scope(
            Allowed.only(Set.of(new IntegrationId("shop"), new IntegrationId("b"))),
            Allowed.only(Set.of(new EntityName("customer"))),
            Allowed.only(Set.of(new ModelName("res.partner"))),
            Allowed.only(Set.of(ModelMember.parse("res.partner.email").orElseThrow())),
            Allowed.only(Set.of()),
            true);
    assertTrue(tokens().add(token(1, "shop", scope)));
    assertTrue(tokens().add(token(2, "all", Scope.EVERYTHING)));

    assertEquals(Optional.of(token(1, "shop", scope)), tokens().find(id(1)));
    assertEquals(Optional.of(token(2, "all", Scope.EVERYTHING)), tokens().find(id(2)));
    assertEquals(Optional.empty(), tokens().find(id(3)));
    assertEquals(Optional.empty(), tokens().find("\0"));
  }

  @Test
  default void aNameIsTakenUntilItsTokenIsRevoked() {
    tokens().add(token(1, "shop", Scope.EVERYTHING));

    assertFalse(tokens().add(token(2, "shop", Scope.EVERYTHING)));
    assertFalse(tokens().add(token(1, "other", Scope.EVERYTHING)));
    assertTrue(tokens().revoke(id(1), NOON));
    assertTrue(tokens().add(token(2, "shop", Scope.EVERYTHING)));
  }

  @Test
  default void revokesOnce() {
    tokens().add(token(1, "shop", Scope.EVERYTHING));

    assertTrue(tokens().revoke(id(1), NOON.plusSeconds(1)));
    assertFalse(tokens().revoke(id(1), NOON.plusSeconds(9)));
    assertFalse(tokens().revoke(id(2), NOON));

    assertEquals(Optional.of(NOON.plusSeconds(1)), tokens().find(id(1)).orElseThrow().revokedAt());
  }

  @Test
  default void notesItsUse() {
    tokens().add(token(1, "shop", Scope.EVERYTHING));

    tokens().saveUse(id(1), NOON.plusSeconds(5));
    tokens().saveUse(id(2), NOON);

    assertEquals(Optional.of(NOON.plusSeconds(5)), tokens().find(id(1)).orElseThrow().lastUsedAt());
  }

  @Test
  default void listsTheNewestFirst() {
    tokens().add(token(7, "b", Scope.EVERYTHING));
    tokens().add(token(3, "a", Scope.EVERYTHING));
    tokens().add(token(5, "c", Scope.EVERYTHING));

    assertEquals(List.of("c", "a", "b"), tokens().list().stream().map(ApiToken::name).toList());
  }
}
