package dev.odoobridge.application.memory;

import dev.odoobridge.application.port.out.RunStore;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.sync.ItemFilter;
import dev.odoobridge.domain.sync.NumberedItem;
import dev.odoobridge.domain.sync.Run;
import dev.odoobridge.domain.sync.RunFilter;
import dev.odoobridge.domain.sync.RunId;
import dev.odoobridge.domain.sync.RunItem;
import dev.odoobridge.domain.sync.RunStatus;
import dev.odoobridge.domain.sync.SyncEnd;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Runs in memory. */
public final class InMemoryRunStore implements RunStore {
  private final InMemoryDatabase database;

  public InMemoryRunStore(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public void save(Run run) {
    database.write(
        state -> {
          database.requireKnown(state, run.integration());
          var stored = StoredTime.cut(run);
          note(state, stored);
          return state.runs.put(run.id(), stored);
        });
  }

  @Override
  public Optional<Run> find(RunId id) {
    return database.read(state -> Optional.ofNullable(state.runs.get(id)));
  }

  @Override
  public List<Run> list(RunFilter filter, Slice<Run> slice) {
    return slice.of(matching(filter).toList());
  }

  @Override
  public long count(RunFilter filter) {
    return matching(filter).count();
  }

  /** The last of each place, which the order of the places makes the one that stays. */
  private static void note(State state, Run run) {
    var ends = new TreeMap<String, SyncEnd>();
    Stream.concat(
            state.syncEnds.getOrDefault(run.integration(), List.of()).stream(),
            SyncEnd.of(run).stream())
        .forEach(end -> ends.merge(place(end), end, (a, b) -> a.at().isAfter(b.at()) ? a : b));
    state.syncEnds.put(run.integration(), List.copyOf(ends.values()));
  }

  private static String place(SyncEnd end) {
    return end.entity().map(EntityName::value).orElse("") + " " + end.direction().word();
  }

  @Override
  public List<SyncEnd> lastSyncs(IntegrationId integration) {
    return database.read(state -> state.syncEnds.getOrDefault(integration, List.of()));
  }

  @Override
  public boolean requestCancel(RunId id, String by) {
    return database.write(
        state -> {
          var run = Optional.ofNullable(state.runs.get(id));
          var isRunning = run.filter(it -> it.status() == RunStatus.RUNNING).isPresent();
          if (isRunning) {
            state.cancelled.putIfAbsent(id, by);
          }
          return isRunning;
        });
  }

  @Override
  public Optional<String> cancelledBy(RunId id) {
    return database.read(state -> Optional.ofNullable(state.cancelled.get(id)));
  }

  @Override
  public long forget(Instant before) {
    return database.write(
        state -> {
          var old =
              state.runs.values().stream()
                  .filter(run -> run.finishedAt().filter(at -> at.isBefore(before)).isPresent())
                  .map(Run::id)
                  .toList();
          old.forEach(state::removeRun);
          return (long) old.size();
        });
  }

  @Override
  public void addItems(RunId run, List<RunItem> items) {
    database.write(
        state -> {
          if (!state.runs.containsKey(run)) {
            throw new IllegalArgumentException("run: is not known: " + run);
          }
          return state.itemsToChange(run).addAll(items);
        });
  }

  @Override
  public List<NumberedItem> items(RunId run, ItemFilter filter, Slice<NumberedItem> slice) {
    return slice.of(matching(run, filter).toList());
  }

  @Override
  public long countItems(RunId run, ItemFilter filter) {
    return matching(run, filter).count();
  }

  private Stream<NumberedItem> matching(RunId run, ItemFilter filter) {
    var items = database.read(state -> state.items(run));
    return IntStream.range(0, items.size())
        .mapToObj(index -> new NumberedItem(index + 1, items.get(index)))
        .filter(each -> matches(each.item(), filter));
  }

  private Stream<Run> matching(RunFilter filter) {
    return database.read(state -> state.runs).values().stream()
        .filter(run -> holds(filter.integration(), run.integration()))
        .filter(run -> holds(filter.status(), run.status()))
        .filter(run -> holds(filter.trigger(), run.trigger()))
        .filter(run -> filter.started().contains(run.startedAt()))
        .filter(run -> holds(filter.direction(), run.request().direction()))
        .filter(run -> filter.entity().isEmpty() || concerns(run, filter.entity().get()));
  }

  private static boolean concerns(Run run, EntityName entity) {
    return run.request().entities().contains(entity) || run.counts().containsKey(entity);
  }

  private static boolean matches(RunItem item, ItemFilter filter) {
    return holds(filter.entity(), item.entity()) && holds(filter.outcome(), item.outcome());
  }

  private static <T> boolean holds(Optional<T> wanted, T actual) {
    return wanted.isEmpty() || wanted.get().equals(actual);
  }
}
