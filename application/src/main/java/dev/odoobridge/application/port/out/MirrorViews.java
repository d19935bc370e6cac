package dev.odoobridge.application.port.out;

import dev.odoobridge.domain.mapping.MappingProfile;
import dev.odoobridge.domain.record.IntegrationId;
import java.util.List;

/**
 * Keeps SQL views of an integration's records, for people and programs that read the database: the
 * views its mapping names, in a schema of the integration's own. Thread-safe.
 */
public interface MirrorViews {

  /**
   * Makes the views as the profile has them, and takes those away that it no longer has. What a
   * view grants to roles stays. Idempotent.
   *
   * @throws StoreFailure when the database does not let it; nothing is changed then
   */
  void keep(IntegrationId integration, MappingProfile profile);

  /** The names of the views that are there, in alphabetical order. */
  List<String> names(IntegrationId integration);
}
