package dev.odoobridge.adapter.persistence;

import dev.odoobridge.adapter.persistence.RecordWriter.Numbered;
import dev.odoobridge.adapter.persistence.jdbc.Pipeline;
import dev.odoobridge.adapter.persistence.jdbc.Sql;
import dev.odoobridge.domain.link.Link;
import java.util.List;
import java.util.Optional;

/** Writes the links of records of one place. */
record LinkWriter(Place place, List<Numbered> records) {

  void addTo(Pipeline pipeline) {
    pipeline.add(takeAway());
    var linked = records.stream().filter(it -> it.record().link().isPresent()).toList();
    if (!linked.isEmpty()) {
      pipeline.add(upsert(linked));
    }
  }

  /** Those that go and those that move, so that a batch can hand an Odoo record on. */
  private Sql takeAway() {
    return Sql.of(
            """
            DELETE FROM link
            USING unnest(?::bigint[], ?::bigint[]) AS given (record, odoo_id)
            WHERE link.record = given.record AND link.odoo_id IS DISTINCT FROM given.odoo_id
            """)
        .column("bigint", records, it -> Optional.of(it.number()))
        .column("bigint", records, it -> it.record().link().map(Link::odooId));
  }

  private Sql upsert(List<Numbered> linked) {
    return place
        .sql(
            """
            INSERT INTO link (integration, entity, record, odoo_id, base, linked_at, late_until)
            SELECT ?, ?, given.*
            FROM unnest(?::bigint[], ?::bigint[], ?::json[], ?::timestamptz[],
                        ?::timestamptz[])
              AS given (record, odoo_id)
            ORDER BY given.odoo_id
            ON CONFLICT (record) DO UPDATE
            SET base = excluded.base, linked_at = excluded.linked_at, late_until = excluded.late_until
            WHERE (link.base::text, link.linked_at, link.late_until)
              IS DISTINCT FROM (excluded.base::text, excluded.linked_at, excluded.late_until)
            """)
        .column("bigint", linked, it -> Optional.of(it.number()))
        .column("bigint", linked, it -> it.record().link().map(Link::odooId))
        .column("text", linked, it -> it.record().link().map(Link::base).map(BaseJson::encode))
        .column("timestamptz", linked, it -> it.record().link().map(Link::linkedAt))
        .column("timestamptz", linked, it -> it.record().link().flatMap(Link::lateUntil));
  }
}
