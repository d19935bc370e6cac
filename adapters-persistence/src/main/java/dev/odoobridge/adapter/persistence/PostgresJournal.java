package dev.odoobridge.adapter.persistence;

import dev.odoobridge.adapter.persistence.jdbc.Pipeline;
import dev.odoobridge.adapter.persistence.jdbc.ResultRow;
import dev.odoobridge.adapter.persistence.jdbc.Sql;
import dev.odoobridge.application.port.out.Journal;
import dev.odoobridge.domain.journal.JournalEntry;
import dev.odoobridge.domain.journal.NumberedEntry;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.record.RecordKey;
import dev.odoobridge.domain.sync.RunId;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The journal in PostgreSQL. */
public final class PostgresJournal implements Journal {
  private final JdbcTransactions transactions;

  public PostgresJournal(JdbcTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void add(List<JournalEntry> entries) {
    if (!entries.isEmpty()) {
      var pipeline = new Pipeline();
      entries.stream()
          .map(it -> it.key().integration())
          .distinct()
          .forEach(integration -> Owner.require(pipeline, integration));
      pipeline.add(insert(entries));
      transactions.run(pipeline);
    }
  }

  private static Sql insert(List<JournalEntry> entries) {
    return Sql.of(
            """
            INSERT INTO journal (integration, entity, host_id, at, kind, field, before, after, by,
                                 said_at, run)
            SELECT integration, entity, host_id, at, kind, field, before, after, by, said_at, run
            FROM unnest(?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::text[], ?::text[],
                        ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::text[])
              WITH ORDINALITY
              AS given (integration, entity, host_id, at, kind, field, before, after, by, said_at,
                        run, place)
            ORDER BY place
            """)
        .column("text", entries, it -> Optional.of(it.key().integration()))
        .column("text", entries, it -> Optional.of(it.key().entity()))
        .column("text", entries, it -> Optional.of(it.key().hostId()))
        .column("timestamptz", entries, it -> Optional.of(it.at()))
        .column("text", entries, it -> Optional.of(it.kind().word()))
        .column("text", entries, it -> Optional.of(StoredText.readable(it.field())))
        .column("text", entries, it -> Optional.of(StoredText.readable(it.before())))
        .column("text", entries, it -> Optional.of(StoredText.readable(it.after())))
        .column("text", entries, it -> Optional.of(StoredText.readable(it.by())))
        .column("timestamptz", entries, JournalEntry::saidAt)
        .column("text", entries, JournalEntry::run);
  }

  @Override
  public List<NumberedEntry> of(RecordKey record, Slice<NumberedEntry> slice) {
    var query =
        SliceSql.PLAIN.query(
            "SELECT number, at, kind, field, before, after, by, said_at, run FROM journal",
            conditions(record),
            slice);
    return transactions.with(connection -> query.list(connection, row -> entry(record, row)));
  }

  @Override
  public long count(RecordKey record) {
    return transactions.with(it -> conditions(record).count(it, "journal"));
  }

  private static Conditions conditions(RecordKey record) {
    return new Conditions()
        .and("integration = ?", sql -> sql.text(record.integration().value()))
        .and("entity = ?", sql -> sql.text(record.entity().value()))
        .and("host_id = ?", sql -> sql.text(record.hostId().value()));
  }

  private static NumberedEntry entry(RecordKey record, ResultRow row) throws SQLException {
    return new NumberedEntry(
        row.number("number"),
        new JournalEntry(
            record,
            row.moment("at"),
            row.word("kind", JournalEntry.Kind::parse),
            row.text("field"),
            row.text("before"),
            row.text("after"),
            row.text("by"),
            row.optionalMoment("said_at"),
            row.optionalText("run").map(RunId::new)));
  }
}
