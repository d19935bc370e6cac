package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.problem.Problems;
import dev.odoobridge.application.port.in.ReadJournal;
import dev.odoobridge.application.port.in.ReadRecords;
import dev.odoobridge.domain.journal.NumberedEntry;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.record.RecordKey;
import io.javalin.http.Context;
import java.util.List;

/** {@code /api/v1/integrations/{id}/records/{entity}/{hostId}/journal}: a record's history. */
public final class JournalRoutes {
  public static final List<String> LIST = Slices.with();

  private final ReadJournal journal;
  private final ReadRecords records;

  public JournalRoutes(ReadJournal journal, ReadRecords records) {
    this.journal = journal;
    this.records = records;
  }

  public void list(Context context) {
    var slice = Slices.of(Query.of(context, LIST), NumberedEntry.SORTING);
    var key =
        new RecordKey(
            Paths.integration(context), Paths.entity(context), Paths.hostIdBeforeLast(context));
    var page = journal.of(key, slice);
    if (page.items().isEmpty()) {
      requireEntity(key);
    }
    Answers.json(context, Answers.OK, Slices.view(slice, page, JournalEntryView::from));
  }

  /** An empty journal of an integration or entity that is not there would be a lie. */
  private void requireEntity(RecordKey key) {
    var one = HostRecord.SORTING.first(1);
    switch (records.list(key.integration(), key.entity(), ReadRecords.Wanted.ALL, one)) {
      case ReadRecords.Result.Found _, ReadRecords.Result.Invalid _ -> {}
      case ReadRecords.Result.NoSuchIntegration(var id) -> throw Problems.noSuchIntegration(id);
      case ReadRecords.Result.NoSuchEntity(var entity, var known) ->
          throw Problems.noSuchEntity(entity, known);
    }
  }
}
