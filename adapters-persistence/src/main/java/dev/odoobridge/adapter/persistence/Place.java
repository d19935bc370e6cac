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

  /**
   * The records of a place, called {@code kept}, that have the host ids of an array. {@code OFFSET
   * 0} makes PostgreSQL look up one after the other by the whole key: without statistics it takes a
   * place for a handful of rows, and reads all of it for each query.
   */
  static final String RECORDS_BY_HOST_ID =
      """
      (SELECT CAST(? AS text) AS integration, CAST(? AS text) AS entity) AS place,
      unnest(CAST(? AS text[])) AS given (host_id),
      LATERAL (SELECT * FROM record
               WHERE integration = place.integration AND entity = place.entity
                 AND host_id = given.host_id
               OFFSET 0) AS kept
      """;

  static Place of(HostRecord record) {
    return new Place(record.key().integration(), record.key().entity());
  }

  /** A statement whose first two parameters are the integration and the entity. */
  Sql sql(String text) {
    return Sql.of(text).text(integration.value()).text(entity.value());
  }
}
