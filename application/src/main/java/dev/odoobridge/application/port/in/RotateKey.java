package dev.odoobridge.application.port.in;

import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.integration.Secret;
import dev.odoobridge.domain.record.IntegrationId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Gives an integration a new API key, and takes the old one away in Odoo. */
public interface RotateKey {

  /**
   * Makes the new key, tries it, stores it, and only then takes the old one away: wherever it is
   * cut off, a key that works is stored. The key itself is never shown.
   */
  Result rotate(Caller caller, IntegrationId integration, Command command);

  /**
   * What is asked for.
   *
   * @param password of Odoo's user, without which Odoo makes no key; the integration's own when it
   *     is left out. It is not kept
   * @param life how long the new key is to work, where keys end
   */
  record Command(Optional<Secret> password, Duration life) {}

  /** What came of it. */
  sealed interface Result {

    /**
     * The new key is in use.
     *
     * @param name what it is called in Odoo
     * @param ends when it stops working; absent when it never does
     * @param oldKey what became of the old one
     * @param note what is left to do, for people; empty when nothing is
     */
    record Rotated(String name, Optional<Instant> ends, OldKey oldKey, String note)
        implements Result {}

    /**
     * It cannot be done this way; the old key stays in use.
     *
     * @param why and what to do instead, for people
     */
    record Impossible(String why) implements Result {}

    /**
     * It failed; the old key stays in use.
     *
     * @param code see {@link dev.odoobridge.application.port.out.OdooFailure#code}
     */
    record Fails(String code, String message) implements Result {}

    record NoSuchIntegration(IntegrationId id) implements Result {}
  }

  /** What became of the old key. */
  enum OldKey {
    /** It opens nothing any more. */
    REVOKED,
    /** It still works; a person should take it away in Odoo. */
    KEPT,
    /** There was none. */
    NONE
  }
}
