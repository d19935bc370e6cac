package dev.odoobridge.adapter.persistence;

import dev.odoobridge.adapter.persistence.jdbc.Sql;
import dev.odoobridge.application.port.out.Leases;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Leases as advisory locks of PostgreSQL, all on one connection of their own, so that no number of
 * leases uses up a pool. They end with that connection: when it broke, another instance may take
 * them, while in this process a name stays taken until its holder closes it. Needs a direct
 * connection, or a pooler that keeps sessions.
 */
public final class PostgresLeases implements Leases, AutoCloseable {
  private final LeaseSession session;
  private final Map<String, Held> held = new HashMap<>();

  PostgresLeases(LeaseSession session) {
    this.session = session;
  }

  @Override
  public synchronized Optional<Lease> tryAcquire(String name) {
    if (held.containsKey(name)) {
      return Optional.empty();
    }
    var lease = new Held(name);
    if (!lock(lease)) {
      return Optional.empty();
    }
    held.put(name, lease);
    return Optional.of(lease);
  }

  /** Ends all leases of this process. */
  @Override
  public synchronized void close() {
    held.clear();
    session.close();
  }

  private boolean lock(Held lease) {
    try {
      if (session.isOpen()) {
        try {
          return session.with(lease::lock);
        } catch (SQLException _) {
          // The connection broke while nobody used it.
        }
      }
      return session.with(
          connection -> {
            for (var each : held.values()) {
              each.lock(connection);
            }
            return lease.lock(connection);
          });
    } catch (SQLException failure) {
      throw SqlFailures.failure(failure);
    }
  }

  private synchronized void release(Held lease) {
    if (!held.remove(lease.name, lease) || !session.isOpen()) {
      return;
    }
    try {
      session.with(lease::unlock);
    } catch (SQLException _) {
      // The connection broke, and the lease ended with it.
    }
  }

  /** A name taken in this process; compared by identity. */
  private final class Held implements Lease {
    private final String name;
    private boolean locked;

    private Held(String name) {
      this.name = name;
    }

    private boolean lock(Connection connection) throws SQLException {
      locked =
          Sql.of("SELECT pg_try_advisory_lock(?) AS locked")
              .number(key(name))
              .only(connection, row -> row.flag("locked"));
      return locked;
    }

    private boolean unlock(Connection connection) throws SQLException {
      return locked
          && Sql.of("SELECT pg_advisory_unlock(?) AS unlocked")
              .number(key(name))
              .only(connection, row -> row.flag("unlocked"));
    }

    @Override
    public void close() {
      release(this);
    }
  }

  /** The number that stands for a name: advisory locks have no other names. */
  private static long key(String name) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var hash = digest.digest(("odoo-bridge/" + name).getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(hash).getLong();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
