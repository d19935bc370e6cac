package dev.odoobridge.application.port.out;

import dev.odoobridge.domain.direct.KeptRead;
import dev.odoobridge.domain.direct.ReadQuestion;
import dev.odoobridge.domain.record.IntegrationId;
import java.util.Optional;

/**
 * Keeps what Odoo answered, in this process alone, as long as there is room. What it gives is old
 * by any time: whoever asks holds it against the integration's mark and the clock. Never fails.
 * Thread-safe.
 */
public interface ReadCache {

  /** What was answered to exactly that question. */
  Optional<KeptRead> find(ReadQuestion question);

  /** Keeps it in place of what was kept; it may be gone at any time. */
  void keep(ReadQuestion question, KeptRead answer);

  /** Drops all of the integration's. */
  void forget(IntegrationId integration);
}
