package dev.odoobridge.application.port.out;

import dev.odoobridge.domain.record.IntegrationId;
import java.util.Optional;

/**
 * Lets one holder at a time do a piece of work, across all instances on one database. A lease ends
 * when it is closed, and by itself when its process dies. Thread-safe.
 */
public interface Leases {

  /** What whoever works on a run of that integration holds. */
  static String ofRuns(IntegrationId id) {
    return "run/" + id;
  }

  /** The lease, or empty at once when someone holds it. */
  Optional<Lease> tryAcquire(String name);

  /** Held until closed. Closing twice is harmless. */
  interface Lease extends AutoCloseable {
    @Override
    void close();
  }
}
