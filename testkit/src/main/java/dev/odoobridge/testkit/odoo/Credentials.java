package dev.odoobridge.testkit.odoo;

import dev.odoobridge.testkit.odoo.addons.Seed;
import dev.odoobridge.testkit.odoo.orm.Database;
import dev.odoobridge.testkit.odoo.orm.Environment;
import dev.odoobridge.testkit.odoo.orm.OdooFault;
import dev.odoobridge.testkit.odoo.orm.OdooRecord;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Who may come in: passwords and API keys of the users in the store. */
final class Credentials {
  private final Database database;
  private final InstantSource clock;

  Credentials(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  private <T> T look(Function<Environment, T> work) {
    return database.transact(clock.instant(), Seed.user(), Map.of(), work);
  }

  Optional<Long> user(String login) {
    return look(environment -> active(environment, login).map(OdooRecord::id));
  }

  private static Optional<OdooRecord> active(Environment environment, String login) {
    return environment
        .records("res.users", environment.idsWith("res.users", "login", login))
        .stream()
        .filter(user -> user.flag("active"))
        .findFirst();
  }

  /** The user's id, when the secret is his password or a key of his. */
  Optional<Long> login(String login, String secret) {
    return look(
        environment ->
            active(environment, login).filter(user -> opens(user, secret)).map(OdooRecord::id));
  }

  /** The user's id, when the secret is his password: the web client's login takes no key. */
  Optional<Long> password(String login, String secret) {
    return look(
        environment ->
            active(environment, login)
                .filter(user -> secret.equals(user.kept("password")))
                .map(OdooRecord::id));
  }

  /** Refuses a call of a user who does not exist or whose secret is wrong. */
  void check(long user, String secret) {
    var known =
        look(
            environment -> {
              var record = environment.record("res.users", user);
              if (!record.exists()) {
                throw OdooFault.missing("res.users", user, user);
              }
              return record.flag("active") && opens(record, secret);
            });
    if (!known) {
      throw OdooFault.accessDenied();
    }
  }

  /** The owner of an API key that has not expired. */
  Optional<Long> bearer(String key) {
    return look(
        environment ->
            environment.search("res.users.apikeys", List.of()).stream()
                .filter(entry -> matches(entry, key))
                .flatMap(entry -> entry.one("user_id").stream())
                .filter(user -> user.flag("active"))
                .map(OdooRecord::id)
                .findFirst());
  }

  private static boolean opens(OdooRecord user, String secret) {
    return secret.equals(user.kept("password"))
        || user
            .environment()
            .search("res.users.apikeys", List.of(List.of("user_id", "=", user.id())))
            .stream()
            .anyMatch(entry -> matches(entry, secret));
  }

  private static boolean matches(OdooRecord entry, String key) {
    var version = entry.environment().version();
    var expired =
        version.is19()
            && entry
                .instant("expiration_date")
                .filter(end -> end.isBefore(entry.environment().now()))
                .isPresent();
    return key.equals(entry.kept("key")) && !expired;
  }

  void givePassword(long user, String password) {
    look(
        environment -> {
          environment.record("res.users", user).set("password", password);
          return true;
        });
  }

  void giveKey(long user, String key) {
    look(
        environment -> {
          var values = new HashMap<String, Object>();
          values.put("name", "odoo-bridge");
          values.put("user_id", user);
          values.put("scope", "rpc");
          environment.create("res.users.apikeys", values).set("key", key);
          return true;
        });
  }
}
