package dev.odoobridge.application.port.out;

import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.value.RawValue;
import java.util.List;
import java.util.Optional;

/**
 * Reads the views that {@link MirrorViews} keeps: the same columns, in their order, and the same
 * values as a reader of the database sees. Days and moments are texts in ISO 8601, moments in UTC.
 * Thread-safe.
 */
public interface MirrorRows {

  /**
   * Some rows, by the bridge's own id, which new records get larger ones of.
   *
   * @return empty when the integration has no such view now
   */
  Optional<List<RawValue.Members>> page(
      IntegrationId integration, String view, long skip, int limit);

  /** The row of that id; empty when there is none, or no such view. */
  Optional<RawValue.Members> find(IntegrationId integration, String view, long id);
}
