package dev.odoobridge.adapter.http.auth;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Slows guessing of passwords down: each name has some tries from each address, and each address
 * some for all names; tries come back with time. A sign-in that succeeds gives its try back, so
 * only refused ones count. A name alone is not locked, or anybody could lock anybody out. Remembers
 * a bounded number of addresses and names. Thread-safe.
 */
public final class SignInThrottle {
  private static final Rate PER_NAME = new Rate(10, Duration.ofSeconds(10));
  private static final Rate PER_ADDRESS = new Rate(50, Duration.ofSeconds(2));
  private static final int MOST = 20_000;
  private static final int LONGEST_NAME = 100;

  private final InstantSource clock;
  private final Map<String, Instant> paidUntil = new Oldest();

  public SignInThrottle(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Takes a try, before the password is looked at: many at once do not get through either.
   *
   * @return how long to wait when there is none left; then nothing is taken
   */
  public synchronized Optional<Duration> take(String name, String address) {
    var now = clock.instant();
    var wait =
        PER_NAME
            .wait(until(pair(name, address)), now)
            .or(() -> PER_ADDRESS.wait(until(address), now));
    if (wait.isEmpty()) {
      pay(pair(name, address), PER_NAME, now);
      pay(address, PER_ADDRESS, now);
    }
    return wait;
  }

  /** The password was right: forgets what the name had tried from there. */
  public synchronized void succeeded(String name, String address) {
    paidUntil.remove(pair(name, address));
    paidUntil.computeIfPresent(address, (_, until) -> until.minus(PER_ADDRESS.pause));
  }

  private Instant until(String key) {
    return paidUntil.getOrDefault(key, Instant.MIN);
  }

  private void pay(String key, Rate rate, Instant now) {
    var from = until(key).isBefore(now) ? now : until(key);
    paidUntil.remove(key);
    paidUntil.put(key, from.plus(rate.pause));
  }

  private static String pair(String name, String address) {
    return address + " " + name.substring(0, Math.min(name.length(), LONGEST_NAME));
  }

  /**
   * So many tries at once, then one each pause. What was tried is kept as the moment until which it
   * is paid for.
   */
  private record Rate(int tries, Duration pause) {
    Optional<Duration> wait(Instant paidUntil, Instant now) {
      var room = now.plus(pause.multipliedBy(tries - 1L));
      return paidUntil.isAfter(room)
          ? Optional.of(Duration.between(room, paidUntil))
          : Optional.empty();
    }
  }

  /** Forgets whoever was heard of longest ago when there are too many. */
  private static final class Oldest extends LinkedHashMap<String, Instant> {
    private static final long serialVersionUID = 1;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
      return size() > MOST;
    }
  }
}
