package dev.odoobridge.adapter.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class PasswordGeneratorTest {
  private final PasswordGenerator generator = new PasswordGenerator(new SecureRandom());

  @Test
  void givesTwentyCharactersThatCannotBeConfused() {
    for (var count = 0; count < 500; count++) {
      var password = generator.next().reveal();

      assertEquals(20, password.length());
      assertTrue(
          password.matches("[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){2}-[a-hjkmnp-z2-9]{5}"),
          password);
    }
  }

  @Test
  void givesAnotherEachTime() {
    var passwords = new HashSet<>();

    for (var count = 0; count < 1000; count++) {
      passwords.add(generator.next());
    }

    assertEquals(1000, passwords.size());
  }

  @Test
  void usesEveryCharacter() {
    var seen = new HashSet<Integer>();

    for (var count = 0; count < 500; count++) {
      generator.next().reveal().chars().forEach(seen::add);
    }

    assertEquals(32, seen.size(), "31 letters and digits, and the dash");
  }
}
