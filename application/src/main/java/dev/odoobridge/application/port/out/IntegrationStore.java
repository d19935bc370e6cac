package dev.odoobridge.application.port.out;

import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.record.IntegrationId;
import java.util.List;
import java.util.Optional;

/**
 * Keeps integrations; their secrets only encrypted. Thread-safe; takes part in {@link
 * Transactions}.
 */
public interface IntegrationStore {

  /** Stores a new one; false, and nothing is stored, when the id is taken. */
  boolean add(Integration integration);

  /** Replaces a known one; false when there is none of that id. */
  boolean replace(Integration integration);

  /**
   * Replaces one that is still as it was read: of two who read the same, one comes first and the
   * other gets false. False as well when there is none of that id.
   */
  boolean replace(Integration read, Integration next);

  Optional<Integration> find(IntegrationId id);

  /** The name of its profile alone, for which no secret is decrypted. */
  Optional<String> profile(IntegrationId id);

  /** All of them in the order of their ids. */
  List<Integration> list();

  /**
   * Removes it with its records, links, cursors and runs. Odoo is not touched.
   *
   * @return false when there is none of that id
   */
  boolean remove(IntegrationId id);

  /** Removes one that is still as it was read, as {@link #remove(IntegrationId)} does. */
  boolean remove(Integration read);
}
