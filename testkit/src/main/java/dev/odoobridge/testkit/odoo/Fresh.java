package dev.odoobridge.testkit.odoo;

import dev.odoobridge.testkit.odoo.addons.Addons;
import dev.odoobridge.testkit.odoo.addons.Seed;
import dev.odoobridge.testkit.odoo.orm.Database;
import dev.odoobridge.testkit.odoo.orm.OdooVersion;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The databases that new ones are copied from. Seeding one takes as long as a small test does, and
 * tests begin with a fresh one by the thousand.
 */
final class Fresh {
  /** The time on all that is in them. */
  static final Instant SEEDED = Instant.EPOCH;

  private static final ConcurrentMap<Fresh.Kind, Database> SEEDS = new ConcurrentHashMap<>();

  private Fresh() {}

  /** The same database each time, to be copied only. Thread-safe. */
  static Database of(OdooVersion version, String login) {
    return SEEDS.computeIfAbsent(new Kind(version, login), Fresh::seeded);
  }

  private static Database seeded(Kind kind) {
    var database = new Database(kind.version(), Addons.models(kind.version()), (model, row) -> {});
    return database.transact(
        SEEDED,
        Seed.user(),
        Map.of(),
        environment -> {
          Seed.fill(environment, kind.login());
          return database;
        });
  }

  private record Kind(OdooVersion version, String login) {}
}
