package dev.odoobridge.application.simulation;

import dev.odoobridge.domain.mapping.OnOdooDelete;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What one history is played under; all of it follows from the seed.
 *
 * @param keyed whether records carry the host's id in Odoo
 * @param skew how far the bridge's clock is before Odoo's
 * @param onOdooDelete what becomes on the host of what people delete in Odoo
 * @param steps how many steps it has before everything heals
 * @param left steps that are left out, to find the few that matter
 */
record Terms(
    long seed,
    int steps,
    Set<Integer> left,
    int version,
    boolean keyed,
    int batchSize,
    Duration skew,
    OnOdooDelete onOdooDelete) {

  static Terms of(long seed) {
    var chance = new Chance(seed);
    return new Terms(
        seed,
        chance.between(10, 40),
        Set.of(),
        chance.percent(50) ? 14 : 19,
        chance.percent(70),
        chance.pick(List.of(1, 2, 5, 200)),
        chance.percent(30) ? Duration.ofSeconds(chance.between(-90, 90)) : Duration.ZERO,
        chance.percent(50) ? OnOdooDelete.KEEP : OnOdooDelete.DELETE);
  }

  Terms without(Set<Integer> more) {
    return new Terms(seed, steps, Set.copyOf(more), version, keyed, batchSize, skew, onOdooDelete);
  }
}
