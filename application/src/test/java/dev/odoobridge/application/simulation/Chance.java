package dev.odoobridge.application.simulation;

import java.util.List;
import java.util.SplittableRandom;

/** Draws from one seed; the same seed draws the same on every machine. */
final class Chance {
  private final SplittableRandom random;

  Chance(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** Draws for one step of a history, so that leaving another step out changes none of them. */
  static Chance of(long seed, int step) {
    return new Chance(new SplittableRandom(seed * 1_000_003 + step).nextLong());
  }

  boolean percent(int share) {
    return random.nextInt(100) < share;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  /** Both ends included. */
  int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  <T> T pick(List<T> items) {
    return items.get(random.nextInt(items.size()));
  }
}
