package dev.odoobridge.adapter.http.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

final class SignInThrottleTest {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-20T10:15:30Z"));
  private final SignInThrottle throttle = new SignInThrottle(now::get);

  private int tries(String name, String address) {
    var tries = 0;
    while (throttle.take(name, address).isEmpty()) {
      tries++;
    }
    return tries;
  }

  @Test
  void givesATryBackWithTime() {
    assertEquals(10, tries("admin", "10.0.0.1"));
    assertEquals(Optional.of(Duration.ofSeconds(10)), throttle.take("admin", "10.0.0.1"));

    now.updateAndGet(before -> before.plusSeconds(20));

    assertEquals(2, tries("admin", "10.0.0.1"));
    now.updateAndGet(before -> before.plusSeconds(3600));
    assertEquals(10, tries("admin", "10.0.0.1"));
  }

  @Test
  void locksNobodyOutFromElsewhere() {
    tries("admin", "10.0.0.1");

    assertEquals(10, tries("admin", "10.0.0.2"));
  }

  @Test
  void boundsWhatOneAddressTriesWithManyNames() {
    var tries = 0;
    while (throttle.take("user-" + tries, "10.0.0.1").isEmpty()) {
      tries++;
    }

    assertEquals(50, tries);
    assertTrue(throttle.take("user-x", "10.0.0.2").isEmpty());
  }

  @Test
  void forgetsWhatWasTriedBeforeItSucceeded() {
    for (var attempt = 0; attempt < 9; attempt++) {
      throttle.take("admin", "10.0.0.1");
    }
    throttle.take("admin", "10.0.0.1");
    throttle.succeeded("admin", "10.0.0.1");

    assertEquals(10, tries("admin", "10.0.0.1"));
  }

  @Test
  void remembersNoMoreThanItHasRoomFor() {
    for (var number = 0; number < 100_000; number++) {
      throttle.take("admin", "address-" + number);
    }

    assertEquals(9, tries("admin", "address-99999"));
  }
}
