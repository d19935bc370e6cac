package dev.odoobridge.application.port.in;

import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.value.RawValue;
import java.util.List;

/** Gives the rows of an integration's SQL views to those who do not read SQL. Thread-safe. */
public interface ReadMirror {

  /** Some rows, by the bridge's own id. */
  Result list(IntegrationId integration, String view, long skip, int limit);

  Result find(IntegrationId integration, String view, long id);

  /** What came of it. */
  sealed interface Result {
    /** Rows of the view, whose records are of that entity. */
    record Rows(EntityName entity, List<RawValue.Members> rows) implements Result {
      public Rows {
        rows = List.copyOf(rows);
      }
    }

    record Found(EntityName entity, RawValue.Members row) implements Result {}

    record NoSuchRow(EntityName entity, long id) implements Result {}

    /** The integration's mapping names no such view. */
    record NoSuchView(IntegrationId integration, String view) implements Result {}

    record NoSuchIntegration(IntegrationId id) implements Result {}
  }
}
