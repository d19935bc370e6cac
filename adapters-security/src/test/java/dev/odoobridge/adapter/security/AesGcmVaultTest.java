package dev.odoobridge.adapter.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.application.port.out.SecretVault.CannotOpen;
import dev.odoobridge.domain.integration.Secret;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AesGcmVaultTest {
  private static final String PLACE = "integration/default/api_key";
  private static final Secret SECRET = new Secret("c0ffee-api-key");

  private final AesGcmVault vault = vault(Keys.ONE);

  @Nested
  class Seal {
    @ParameterizedTest
    @ValueSource(strings = {"x", "pässwörd ✓ 𝄞", " blanks ", "line\nline"})
    void opensToTheSameSecret(String text) {
      var sealed = vault.seal(new Secret(text), PLACE);

      assertEquals(new Secret(text), vault.open(sealed, PLACE));
    }

    @Test
    void opensAfterARestart() {
      var sealed = vault.seal(SECRET, PLACE);

      assertEquals(SECRET, vault(Keys.ONE).open(sealed, PLACE));
    }

    @Test
    void takesALongSecret() {
      var secret = new Secret("k".repeat(100_000));

      assertEquals(secret, vault.open(vault.seal(secret, PLACE), PLACE));
    }

    @Test
    void givesADifferentTextEachTime() {
      var texts = new HashSet<String>();

      for (var count = 0; count < 1000; count++) {
        texts.add(vault.seal(SECRET, PLACE));
      }

      assertEquals(1000, texts.size());
    }

    @Test
    void hidesTheSecretAndNamesVersionAndKey() {
      var sealed = vault.seal(SECRET, PLACE);

      assertTrue(sealed.matches("v1\\.[0-9a-f]{8}\\.[A-Za-z0-9_-]+"), sealed);
      assertTrue(sealed.startsWith("v1." + Keys.ONE.id() + "."), sealed);
      assertFalse(sealed.contains("c0ffee"));
    }
  }

  @Nested
  class Open {
    @Test
    void refusesAnotherPlace() {
      var sealed = vault.seal(SECRET, PLACE);

      var failure =
          assertThrows(CannotOpen.class, () -> vault.open(sealed, "integration/other/api_key"));

      assertTrue(failure.getMessage().contains("integration/other/api_key"));
    }

    @Test
    void refusesAnotherKey() {
      var sealed = vault.seal(SECRET, PLACE);

      assertThrows(CannotOpen.class, () -> vault(Keys.OTHER).open(sealed, PLACE));
    }

    @Test
    void refusesATextThatClaimsAnotherKnownKey() {
      var both = vault(Keys.ONE, Keys.OTHER);
      var sealed = both.seal(SECRET, PLACE).replace(Keys.ONE.id(), Keys.OTHER.id());

      assertThrows(CannotOpen.class, () -> both.open(sealed, PLACE));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          ".",
          "..",
          "...",
          "v1",
          "v1..",
          "v2.00000000.AAAA",
          "plain text",
          "v1.x.y.z"
        })
    void refusesWhatIsNoSealedText(String text) {
      assertThrows(CannotOpen.class, () -> vault.open(text, PLACE));
    }

    @Test
    void refusesBytesTooShortForANonceAndATag() {
      for (var length = 0; length <= 28; length++) {
        var sealed = "v1." + Keys.ONE.id() + "." + Base64Url.encode(new byte[length]);

        assertThrows(CannotOpen.class, () -> vault.open(sealed, PLACE), "bytes: " + length);
      }
    }

    @Test
    void refusesEveryChangedText() {
      for (var seed = 0L; seed < 5000; seed++) {
        var changed = Tampering.change(vault.seal(SECRET, PLACE), new Random(seed));

        assertThrows(CannotOpen.class, () -> vault.open(changed, PLACE), "seed " + seed);
      }
    }

    @Test
    void refusesAnotherTextForTheSameBytes() {
      var sealed = vault.seal(new Secret("1234"), PLACE);

      var changed = Tampering.spareBitFlipped(sealed);

      assertThrows(CannotOpen.class, () -> vault.open(changed, PLACE));
    }

    @Test
    void refusesEveryChangedBit() {
      var sealed = vault.seal(SECRET, PLACE);
      var head = sealed.substring(0, sealed.lastIndexOf('.') + 1);
      var bytes = Base64Url.decode(sealed.substring(head.length())).orElseThrow();

      for (var bit = 0; bit < bytes.length * 8; bit++) {
        var changed = bytes.clone();
        changed[bit / 8] ^= (byte) (1 << bit % 8);
        var text = head + Base64Url.encode(changed);

        assertThrows(CannotOpen.class, () -> vault.open(text, PLACE), "bit " + bit);
      }
    }
  }

  @Nested
  class Rotation {
    @Test
    void opensWhatAnEarlierKeySealed() {
      var old = vault.seal(SECRET, PLACE);

      assertEquals(SECRET, vault(Keys.OTHER, Keys.ONE).open(old, PLACE));
    }

    @Test
    void sealsWithTheFirstKey() {
      var sealed = vault(Keys.OTHER, Keys.ONE).seal(SECRET, PLACE);

      assertEquals(SECRET, vault(Keys.OTHER).open(sealed, PLACE));
      assertThrows(CannotOpen.class, () -> vault.open(sealed, PLACE));
    }

    @Test
    void needsAKey() {
      assertThrows(IllegalArgumentException.class, () -> vault());
    }
  }

  @Test
  void derivesAKeyOfItsOwn() {
    assertNotEquals(Keys.ONE.derive("vault", "AES"), Keys.ONE.derive("access tokens", "AES"));
  }

  private static AesGcmVault vault(ServiceKey... keys) {
    return new AesGcmVault(List.of(keys), new SecureRandom());
  }
}
