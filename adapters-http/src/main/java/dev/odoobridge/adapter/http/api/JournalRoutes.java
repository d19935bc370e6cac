package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.problem.Problems;
import dev.odoobridge.application.port.in.ReadJournal;
import dev.odoobridge.application.port.in.ReadRecords;
import dev.odoobridge.domain.record.RecordKey;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/integrations/{id}/records/{entity}/{hostId}/journal}: a record's history. */
public final class JournalRoutes {
  public static final List<String> LIST = List.of("before", "limit");

  private static final int STANDARD_LIMIT = 100;

  private final ReadJournal journal;
  private final ReadRecords records;

  public JournalRoutes(ReadJournal journal, ReadRecords records) {
    this.journal = journal;
    this.records = records;
  }

  public void list(Context context) {
    var query = Query.of(context, LIST);
    var limit = (int) query.number("limit", 1, ReadJournal.MAX_LIMIT, STANDARD_LIMIT);
    var before =
        query.text("before").map(_ -> query.number("before", 1, Long.MAX_VALUE, Long.MAX_VALUE));
    var key =
        new RecordKey(
            Paths.integration(context), Paths.entity(context), Paths.hostIdBeforeLast(context));
    var views = journal.of(key, before, limit).stream().map(JournalEntryView::from).toList();
    if (views.isEmpty()) {
      requireEntity(key);
    }
    var next = views.size() < limit ? null : views.getLast().number();
    Answers.json(context, Answers.OK, new PageView(views, next));
  }

  /** An empty journal of an integration or entity that is not there would be a lie. */
  private void requireEntity(RecordKey key) {
    var query = new ReadRecords.Query(key.integration(), key.entity(), Optional.empty(), 1);
    switch (records.list(query)) {
      case ReadRecords.Result.Page _ -> {}
      case ReadRecords.Result.NoSuchIntegration(var id) -> throw Problems.noSuchIntegration(id);
      case ReadRecords.Result.NoSuchEntity(var entity, var known) ->
          throw Problems.noSuchEntity(entity, known);
    }
  }

  /**
   * A page of a journal, newest first.
   *
   * @param next what to give as {@code before}; null when there is no more
   */
  record PageView(List<JournalEntryView> items, @Nullable Long next) {}
}
