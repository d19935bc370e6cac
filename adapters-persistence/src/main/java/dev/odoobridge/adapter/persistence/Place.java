package dev.odoobridge.adapter.persistence;

import dev.odoobridge.adapter.persistence.jdbc.Sql;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.record.IntegrationId;
import java.util.Comparator;

/** One entity of one integration. */
record Place(IntegrationId integration, EntityName entity) {
  static final Comparator<Place> ORDER =
      Comparator.comparing((Place place) -> place.integration().value())
          .thenComparing(Place::entity);

  static Place of(HostRecord record) {
    return new Place(record.key().integration(), record.key().entity());
  }

  /** A statement whose first two parameters are the integration and the entity. */
  Sql sql(String text) {
    return Sql.of(text).text(integration.value()).text(entity.value());
  }
}
