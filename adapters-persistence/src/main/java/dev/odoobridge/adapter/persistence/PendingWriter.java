package dev.odoobridge.adapter.persistence;

import dev.odoobridge.adapter.persistence.RecordWriter.Numbered;
import dev.odoobridge.adapter.persistence.jdbc.Pipeline;
import dev.odoobridge.adapter.persistence.jdbc.Sql;
import dev.odoobridge.domain.failure.Cause;
import dev.odoobridge.domain.failure.FailureGroupId;
import dev.odoobridge.domain.record.Parked;
import dev.odoobridge.domain.record.Pending;
import dev.odoobridge.domain.record.Sending;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Writes the pending changes of records of one place. */
record PendingWriter(Place place, List<Numbered> records) {

  void addTo(Pipeline pipeline) {
    var settled = records.stream().filter(it -> it.record().pending().isEmpty()).toList();
    if (!settled.isEmpty()) {
      pipeline.add(
          Sql.of("DELETE FROM pending_change WHERE record = ANY (?)")
              .numbers(settled.stream().map(Numbered::number).toList()));
    }
    var waiting = records.stream().filter(it -> it.record().pending().isPresent()).toList();
    if (!waiting.isEmpty()) {
      pipeline.add(upsert(waiting));
    }
  }

  private Sql upsert(List<Numbered> waiting) {
    return place
        .sql(
            """
            INSERT INTO pending_change (integration, entity, record, host_id, since, attempts,
                                        not_before, sending_since, sending,
                                        sending_unanswered, sending_answered, parked_code,
                                        parked_message, parked_at, parked_group)
            SELECT ?, ?, given.*
            FROM unnest(?::bigint[], ?::text[], ?::timestamptz[], ?::integer[], ?::timestamptz[],
                        ?::timestamptz[], ?::json[], ?::timestamptz[], ?::boolean[], ?::text[],
                        ?::text[], ?::timestamptz[], ?::text[]) AS given
            ON CONFLICT (record) DO UPDATE
            SET since = excluded.since, attempts = excluded.attempts,
                not_before = excluded.not_before, sending_since = excluded.sending_since,
                sending = excluded.sending, sending_unanswered = excluded.sending_unanswered,
                sending_answered = excluded.sending_answered,
                parked_code = excluded.parked_code, parked_message = excluded.parked_message,
                parked_at = excluded.parked_at, parked_group = excluded.parked_group
            """)
        .column("bigint", waiting, it -> Optional.of(it.number()))
        .column("text", waiting, it -> Optional.of(it.record().key().hostId()))
        .column("timestamptz", waiting, it -> it.record().pending().map(Pending::since))
        .column("integer", waiting, it -> it.record().pending().map(Pending::attempts))
        .column("timestamptz", waiting, it -> it.record().pending().map(Pending::notBefore))
        .column("timestamptz", waiting, it -> sending(it).map(Sending::since))
        .column("text", waiting, it -> sending(it).map(Sending::content).map(ContentJson::encode))
        .column("timestamptz", waiting, it -> sending(it).flatMap(PendingWriter::unanswered))
        .column("boolean", waiting, it -> Optional.of(isAnswered(it)))
        .column("text", waiting, it -> parked(it).map(Parked::code))
        .column("text", waiting, it -> parked(it).map(Parked::message).map(StoredText::readable))
        .column("timestamptz", waiting, it -> parked(it).map(Parked::at))
        .column("text", waiting, it -> parked(it).map(why -> group(it, why)));
  }

  /** Of the message as it is stored, so that it can be made anew from what is stored. */
  private static FailureGroupId group(Numbered numbered, Parked why) {
    var stored = new Parked(why.code(), StoredText.readable(why.message()), why.at());
    return Cause.of(numbered.record().key(), stored).group();
  }

  private static Optional<Sending> sending(Numbered numbered) {
    return numbered.record().sending();
  }

  private static Optional<Instant> unanswered(Sending sending) {
    return sending.fate() instanceof Sending.Fate.Unanswered(var at)
        ? Optional.of(at)
        : Optional.empty();
  }

  private static boolean isAnswered(Numbered numbered) {
    return sending(numbered)
        .map(Sending::fate)
        .filter(Sending.Fate.Answered.class::isInstance)
        .isPresent();
  }

  private static Optional<Parked> parked(Numbered numbered) {
    return numbered.record().pending().flatMap(Pending::parked);
  }
}
