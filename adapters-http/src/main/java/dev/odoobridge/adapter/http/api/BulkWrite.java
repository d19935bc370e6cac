package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.problem.Problem;
import dev.odoobridge.adapter.http.problem.Problems;
import dev.odoobridge.application.port.in.WriteRecords;
import dev.odoobridge.application.port.in.WriteRecords.Effect;
import dev.odoobridge.application.port.in.WriteRecords.Result;
import dev.odoobridge.application.port.in.WriteRecords.Write;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One bulk write under way: lines in, batches to the use case, outcome lines out, in bounded
 * memory. When storing fails before the answer has begun, the whole request fails; later, that
 * batch and all lines after it are answered as failed and not tried. Once the answer has begun, the
 * next batch is read while one is stored.
 */
final class BulkWrite {
  private static final int MAX_BATCH_BYTES = 4 << 20;

  private final Function<List<Write>, List<Result>> storing;
  private final Function<RuntimeException, Problem> report;
  private final OutcomeStream outcomes;
  private final Beside storage = new Beside();
  private final List<BulkLine> batch = new ArrayList<>();
  private int batchBytes;
  private boolean changed;
  private Optional<Problem> stopped = Optional.empty();

  BulkWrite(
      Function<List<Write>, List<Result>> storing,
      Function<RuntimeException, Problem> report,
      OutcomeStream outcomes) {
    this.storing = storing;
    this.report = report;
    this.outcomes = outcomes;
  }

  /** Takes all lines; when they break off, what was stored until then is still answered. */
  void run(LineReader lines) throws IOException {
    try (storage) {
      store(lines);
    } catch (Problem brokenOff) {
      if (!outcomes.hasBegun()) {
        throw brokenOff;
      }
    }
    outcomes.finish();
  }

  /** Whether a record is now another one than before. */
  boolean hasChangedAnything() {
    return changed;
  }

  private void store(LineReader lines) throws IOException {
    for (var line = lines.next(); line.isPresent(); line = lines.next()) {
      batch.add(BulkLine.from(line.get()));
      batchBytes += line.get().bytes().length;
      if (batch.size() == WriteRecords.MAX_BATCH || batchBytes >= MAX_BATCH_BYTES) {
        flush();
      }
    }
    flush();
  }

  private void flush() throws IOException {
    if (batch.isEmpty()) {
      return;
    }
    var full = List.copyOf(batch);
    batch.clear();
    batchBytes = 0;
    if (outcomes.hasBegun()) {
      storage.start(() -> answer(full));
    } else {
      answer(full);
    }
  }

  private void answer(List<BulkLine> lines) throws IOException {
    var answer = new BulkOutcome();
    var results = stopped.isPresent() ? List.<Result>of() : store(lines);
    var next = results.iterator();
    for (var line : lines) {
      switch (line) {
        case BulkLine.Bad bad -> answer.invalid(bad, List.of(bad.problem()));
        case BulkLine.Good good when next.hasNext() -> answer.add(good, next.next());
        case BulkLine.Good good -> answer.failed(good, stopped.orElseThrow());
      }
    }
    outcomes.send(answer.bytes());
  }

  private List<Result> store(List<BulkLine> lines) {
    var writes =
        lines.stream()
            .filter(BulkLine.Good.class::isInstance)
            .map(line -> ((BulkLine.Good) line).write())
            .toList();
    if (writes.isEmpty()) {
      return List.of();
    }
    try {
      var results = storing.apply(writes);
      if (!outcomes.hasBegun()) {
        refuseUnknown(results.getFirst());
      }
      changed |= results.stream().anyMatch(BulkWrite::isAChange);
      return results;
    } catch (RuntimeException failure) {
      if (!outcomes.hasBegun()) {
        throw failure;
      }
      stopped = Optional.of(report.apply(failure));
      return List.of();
    }
  }

  private static boolean isAChange(Result result) {
    return result instanceof Result.Stored(var _, var effect) && effect != Effect.UNCHANGED;
  }

  private static void refuseUnknown(Result first) {
    switch (first) {
      case Result.NoSuchIntegration(var id) -> throw Problems.noSuchIntegration(id);
      case Result.NoSuchEntity(var entity, var known) -> throw Problems.noSuchEntity(entity, known);
      case Result.Stored _, Result.Invalid _, Result.Deleted _, Result.VersionMoved _ -> {}
    }
  }
}
