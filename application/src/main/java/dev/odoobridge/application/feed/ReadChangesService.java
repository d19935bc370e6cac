package dev.odoobridge.application.feed;

import dev.odoobridge.application.port.in.ReadChanges;
import dev.odoobridge.application.port.out.ChangeFeed;
import dev.odoobridge.application.port.out.RecordStore;
import dev.odoobridge.domain.feed.Change;
import dev.odoobridge.domain.feed.FeedCursor;
import dev.odoobridge.domain.feed.FeedSlice;
import dev.odoobridge.domain.feed.Placed;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.record.RecordKey;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the change feed and adds the records as they are now. */
public final class ReadChangesService implements ReadChanges {
  private final ChangeFeed feed;
  private final RecordStore records;
  private final FeedBell bell;
  private final InstantSource clock;

  public ReadChangesService(
      ChangeFeed feed, RecordStore records, FeedBell bell, InstantSource clock) {
    this.feed = feed;
    this.records = records;
    this.bell = bell;
    this.clock = clock;
  }

  @Override
  public Result read(Query query) {
    var slice = feed.read(query.filter(), query.after().orElse(FeedCursor.START), query.limit());
    // Looked at last: what is cut off while this reads must not go unseen.
    if (query.after().filter(feed.cutOff()::isBehind).isPresent() || isAhead(query, slice)) {
      return new Result.CutOff(feed.newest());
    }
    var found = records(slice.changes());
    var items =
        slice.changes().stream()
            .map(
                placed ->
                    new Item(
                        placed.cursor(),
                        placed.value(),
                        Optional.ofNullable(found.get(placed.value().key()))))
            .toList();
    return new Result.Page(items, slice.next());
  }

  /** Whether the place was given out by a feed that knew more, before a backup was put back. */
  private boolean isAhead(Query query, FeedSlice slice) {
    return slice.changes().isEmpty()
        && query.after().filter(slice.next()::equals).filter(this::isBehindAll).isPresent();
  }

  private boolean isBehindAll(FeedCursor place) {
    return place.isBehind(feed.newest());
  }

  @Override
  public Result await(Query query, Duration atMost) {
    var end = clock.instant().plus(atMost);
    var waiting = query;
    while (true) {
      var heard = bell.strokes();
      var result = read(waiting);
      if (!(result instanceof Result.Page page) || !page.items().isEmpty()) {
        return result;
      }
      waiting = waiting.after(page.next());
      try {
        if (!bell.await(heard, Duration.between(clock.instant(), end))) {
          return page;
        }
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        return page;
      }
    }
  }

  @Override
  public void stopWaiting() {
    bell.close();
  }

  @Override
  public FeedCursor newest() {
    return feed.newest();
  }

  private Map<RecordKey, HostRecord> records(List<Placed<Change>> changes) {
    var wanted =
        changes.stream()
            .map(placed -> placed.value().key())
            .collect(
                Collectors.groupingBy(
                    key -> new Kind(key.integration(), key.entity()),
                    Collectors.mapping(RecordKey::hostId, Collectors.toSet())));
    var found = new HashMap<RecordKey, HostRecord>();
    wanted.forEach(
        (kind, ids) ->
            records.find(kind.integration(), kind.entity(), ids).values().stream()
                .filter(record -> !record.deleted())
                .forEach(record -> found.put(record.key(), record)));
    return found;
  }

  private record Kind(IntegrationId integration, EntityName entity) {}
}
