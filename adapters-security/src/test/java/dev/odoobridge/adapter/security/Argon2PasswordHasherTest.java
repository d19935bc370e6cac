package dev.odoobridge.adapter.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.domain.integration.Secret;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Argon2PasswordHasherTest {
  private static final Secret PASSWORD = new Secret("correct horse");

  private final Argon2PasswordHasher hasher = new Argon2PasswordHasher(new SecureRandom());

  @Nested
  class Hash {
    @Test
    void carriesItsParameters() {
      var hash = hasher.hash(PASSWORD);

      assertTrue(
          hash.matches(
              "\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}"),
          hash);
    }

    @Test
    void differsForEqualPasswords() {
      assertNotEquals(hasher.hash(PASSWORD), hasher.hash(PASSWORD));
    }

    @Test
    void waitsForItsTurn() throws Exception {
      var turns = new Semaphore(0);
      var slow = new Argon2PasswordHasher(new SecureRandom(), turns);
      var waiting = new FutureTask<>(() -> slow.hash(PASSWORD));
      Thread.startVirtualThread(waiting);
      while (!turns.hasQueuedThreads() && !waiting.isDone()) {
        Thread.onSpinWait();
      }

      assertFalse(waiting.isDone());
      turns.release();
      assertTrue(hasher.matches(PASSWORD, waiting.get()));
      assertTrue(slow.matches(PASSWORD, waiting.get()));
      assertEquals(1, turns.availablePermits());
    }

    @Test
    void worksForManyAtOnce() throws Exception {
      try (var threads = Executors.newFixedThreadPool(4)) {
        Callable<Boolean> check = () -> hasher.matches(PASSWORD, hasher.hash(PASSWORD));
        var results = threads.invokeAll(IntStream.range(0, 4).mapToObj(_ -> check).toList());

        for (var result : results) {
          assertTrue(result.get());
        }
      }
    }
  }

  @Nested
  class Matches {
    @ParameterizedTest
    @ValueSource(strings = {"x", "correct horse", "pässwörd", "密码 ✓ 𝄞"})
    void acceptsThePassword(String password) {
      assertTrue(hasher.matches(new Secret(password), hasher.hash(new Secret(password))));
    }

    @Test
    void refusesOtherPasswords() {
      var hash = hasher.hash(PASSWORD);

      for (var other : new String[] {"Correct horse", "correct horse ", "correct hors", "?"}) {
        assertFalse(hasher.matches(new Secret(other), hash), other);
      }
    }

    @Test
    void tellsLettersApartThatAsciiHasNot() {
      var hash = hasher.hash(new Secret("pässword"));

      assertFalse(hasher.matches(new Secret("pössword"), hash));
      assertFalse(hasher.matches(new Secret("p?ssword"), hash));
    }

    /** The reference implementation made it: argon2 -id -t 2 -k 65536 -p 1 -l 24, "password". */
    @Test
    void acceptsAHashWithOtherParameters() {
      var hash =
          "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

      assertTrue(hasher.matches(new Secret("password"), hash));
      assertFalse(hasher.matches(new Secret("passwore"), hash));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "password",
          "$argon2id$",
          "$argon2id$v=19$m=19456,t=2,p=1$$",
          "$argon2id$v=19$m=1,t=1,p=1$c29tZXNhbHRzb21lc2FsdA$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8",
          "$argon2id$v=19$m=99999999,t=2,p=1$c29tZXNhbHRzb21lc2Fs$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8",
          "$argon2id$v=19$m=19456,t=999,p=1$c29tZXNhbHRzb21lc2FsdA$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAp",
          "$argon2i$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
          "$2a$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy"
        })
    void refusesWhatIsNoHash(String text) {
      assertFalse(hasher.matches(PASSWORD, text));
    }

    @Test
    void refusesEveryChangedHash() {
      var hash = hasher.hash(PASSWORD);
      var salt = hash.indexOf("p=1$") + 4;
      for (var seed = 0L; seed < 8; seed++) {
        var changed =
            hash.substring(0, salt) + Tampering.change(hash.substring(salt), new Random(seed));

        assertFalse(hasher.matches(PASSWORD, changed), "seed " + seed + ": " + changed);
      }
    }
  }

  @Test
  void hashesWithTheGivenSalt() {
    var fixed =
        new SecureRandom() {
          @Override
          public void nextBytes(byte[] bytes) {
            Arrays.fill(bytes, (byte) 7);
          }
        };
    var sameSalt = new Argon2PasswordHasher(fixed);

    assertEquals(sameSalt.hash(PASSWORD), sameSalt.hash(PASSWORD));
  }
}
