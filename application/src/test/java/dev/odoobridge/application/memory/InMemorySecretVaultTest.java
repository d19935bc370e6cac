package dev.odoobridge.application.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.odoobridge.application.port.out.SecretVault.CannotOpen;
import dev.odoobridge.domain.integration.Secret;
import org.junit.jupiter.api.Test;

final class InMemorySecretVaultTest {
  private final InMemorySecretVault vault = new InMemorySecretVault();

  @Test
  void opensASecretForItsPlaceAlone() {
    var sealed = vault.seal(new Secret("s"), "integration/a/api_key");

    assertEquals(new Secret("s"), vault.open(sealed, "integration/a/api_key"));
    assertThrows(CannotOpen.class, () -> vault.open(sealed, "integration/b/api_key"));
    assertThrows(CannotOpen.class, () -> vault.open("forged", "integration/a/api_key"));
  }

  @Test
  void sealsEqualSecretsDifferently() {
    assertNotEquals(
        vault.seal(new Secret("s"), "integration/a/api_key"),
        vault.seal(new Secret("s"), "integration/a/api_key"));
  }
}
