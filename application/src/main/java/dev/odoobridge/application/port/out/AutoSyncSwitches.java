package dev.odoobridge.application.port.out;

import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import java.util.Set;

/**
 * Keeps of which entities changes do not go to Odoo by themselves, for all instances and over
 * restarts. It goes with its integration. Thread-safe; takes part in {@link Transactions}.
 */
public interface AutoSyncSwitches {

  /** Those that are switched off. */
  Set<EntityName> off(IntegrationId integration);

  /** Switches one; nothing when there is no such integration. Idempotent. */
  void turn(IntegrationId integration, EntityName entity, boolean on);
}
