package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.auth.Guard;
import dev.odoobridge.adapter.http.problem.Problem;
import dev.odoobridge.adapter.http.problem.ProblemType;
import dev.odoobridge.adapter.http.problem.Problems;
import dev.odoobridge.application.port.in.ReadDifferences;
import dev.odoobridge.application.port.in.ReadRecords;
import dev.odoobridge.application.port.in.ReadRecords.Wanted;
import dev.odoobridge.application.port.in.WriteRecords;
import dev.odoobridge.application.port.in.WriteRecords.Effect;
import dev.odoobridge.application.port.in.WriteRecords.Result;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.record.SyncState;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/integrations/{id}/records/{entity}} but for bulk writes. */
public final class RecordRoutes {
  public static final List<String> LIST =
      Slices.with("state", "odoo_id", "from", "until", Query.WHERE);

  private final ReadRecords records;
  private final WriteRecords writeRecords;
  private final ReadDifferences differences;

  public RecordRoutes(ReadRecords records, WriteRecords writeRecords, ReadDifferences differences) {
    this.records = records;
    this.writeRecords = writeRecords;
    this.differences = differences;
  }

  public void list(Context context) {
    var query = Query.of(context, LIST);
    var slice = Slices.of(query, HostRecord.SORTING);
    switch (records.list(Paths.integration(context), Paths.entity(context), wanted(query), slice)) {
      case ReadRecords.Result.Found(var page, var pending) ->
          Answers.json(
              context,
              Answers.OK,
              new PageView(views(page.items()), page.total(), pending, Slices.next(slice, page)));
      case ReadRecords.Result.Invalid(var wrong) -> throw Problems.invalidFields(wrong);
      case ReadRecords.Result.NoSuchIntegration(var id) -> throw Problems.noSuchIntegration(id);
      case ReadRecords.Result.NoSuchEntity(var entity, var known) ->
          throw Problems.noSuchEntity(entity, known);
    }
  }

  private static Wanted wanted(Query query) {
    return new Wanted(
        query.word("state", SyncState.values(), SyncState::word),
        query.text("odoo_id").map(_ -> new OdooId(query.number("odoo_id", 1, Long.MAX_VALUE, 1))),
        query.period(),
        query.conditions());
  }

  public void read(Context context) {
    var id = Paths.hostId(context);
    var record =
        records
            .find(Paths.integration(context), Paths.entity(context), id)
            .orElseThrow(() -> missing(context));
    Versions.tag(context, record.version());
    Answers.json(context, Answers.OK, views(List.of(record)).getFirst());
  }

  /** What is missing: the integration, the entity or the record alone. */
  private Problem missing(Context context) {
    var integration = Paths.integration(context);
    var entity = Paths.entity(context);
    return switch (records.list(integration, entity, Wanted.ALL, HostRecord.SORTING.first(1))) {
      case ReadRecords.Result.Found _, ReadRecords.Result.Invalid _ -> noSuchRecord();
      case ReadRecords.Result.NoSuchIntegration(var id) -> Problems.noSuchIntegration(id);
      case ReadRecords.Result.NoSuchEntity(var name, var known) ->
          Problems.noSuchEntity(name, known);
    };
  }

  public void put(Context context) throws IOException {
    write(context, Bodies.JSON, true);
  }

  public void patch(Context context) throws IOException {
    write(context, Bodies.PATCH, false);
  }

  public void delete(Context context) {
    var result =
        writeRecords.delete(
            Guard.caller(context),
            Paths.integration(context),
            Paths.entity(context),
            Paths.hostId(context),
            Versions.ifMatch(context));
    answer(context, result);
  }

  private void write(Context context, List<String> types, boolean whole) throws IOException {
    var integration = Paths.integration(context);
    var entity = Paths.entity(context);
    var id = Paths.hostId(context);
    var ifVersion = Versions.ifMatch(context);
    var fields = RecordBody.fields(Bodies.object(context, types), id);
    var write = new WriteRecords.Write(id, fields, whole, ifVersion);
    answer(context, writeRecords.write(Guard.caller(context), integration, entity, write));
  }

  private static void answer(Context context, Result result) {
    switch (result) {
      case Result.Stored stored -> stored(context, stored);
      case Result.Deleted _ -> Answers.nothing(context);
      case Result.Invalid(var wrong) -> throw Problems.invalidFields(wrong);
      case Result.VersionMoved(var current) -> throw Problems.versionMoved(current);
      case Result.NoSuchIntegration(var id) -> throw Problems.noSuchIntegration(id);
      case Result.NoSuchEntity(var entity, var known) -> throw Problems.noSuchEntity(entity, known);
    }
  }

  private static void stored(Context context, Result.Stored stored) {
    var record = stored.record();
    var key = record.key();
    var view = RecordView.from(record);
    Versions.tag(context, record.version());
    if (stored.effect() == Effect.UNCHANGED) {
      Bodies.noteNothingChanged(context);
    }
    if (stored.effect() == Effect.CREATED) {
      var location = Paths.record(key.integration(), key.entity(), key.hostId());
      Answers.located(context, Answers.CREATED, location, view);
    } else {
      Answers.json(context, Answers.OK, view);
    }
  }

  private List<RecordView> views(List<HostRecord> found) {
    if (found.isEmpty()) {
      return List.of();
    }
    var key = found.getFirst().key();
    var ids = found.stream().map(record -> record.key().hostId()).toList();
    var different = differences.of(key.integration(), key.entity(), ids);
    return found.stream()
        .map(
            record ->
                RecordView.from(record, different.getOrDefault(record.key().hostId(), List.of())))
        .toList();
  }

  private static Problem noSuchRecord() {
    return Problem.of(ProblemType.RECORD_NOT_FOUND, "There is no such record.");
  }

  /**
   * A page of records.
   *
   * @param pending how many of all have a change that has not reached Odoo
   * @param next what to give as {@code after}; null on the last page
   */
  record PageView(List<RecordView> items, long total, long pending, @Nullable String next) {}
}
