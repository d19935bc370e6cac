package dev.odoobridge.application.memory;

import dev.odoobridge.application.port.out.ChangeFeed;
import dev.odoobridge.domain.feed.Announcement;
import dev.odoobridge.domain.feed.Change;
import dev.odoobridge.domain.feed.FeedCursor;
import dev.odoobridge.domain.feed.FeedFilter;
import dev.odoobridge.domain.feed.FeedSlice;
import dev.odoobridge.domain.feed.Placed;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.stream.Stream;

/** The change feed in memory. Transactions follow each other here, so nothing overlaps. */
public final class InMemoryChangeFeed implements ChangeFeed {
  private final InMemoryDatabase database;

  public InMemoryChangeFeed(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public void append(List<Announcement> announcements) {
    database.write(
        state -> {
          for (var each : announcements) {
            database.requireKnown(state, each.change().key().integration());
            var feed = state.feedToChange();
            var place = new FeedCursor(0, state.transaction(), next(feed));
            feed.put(place, StoredTime.cut(each));
          }
          return true;
        });
  }

  @Override
  public FeedSlice read(FeedFilter filter, FeedCursor after, int limit) {
    return database.read(
        state -> {
          var found =
              between(state, after, end(state))
                  .filter(placed -> filter.takes(placed.value().change()))
                  .limit(limit)
                  .map(placed -> new Placed<Change>(placed.cursor(), placed.value().change()))
                  .toList();
          var end = end(state).isBehind(after) ? end(state) : after;
          return new FeedSlice(found, found.size() < limit ? end : found.getLast().cursor());
        });
  }

  @Override
  public FeedCursor newest() {
    return database.read(this::end);
  }

  @Override
  public FeedCursor cutOff() {
    return database.read(state -> state.cutOff);
  }

  @Override
  public List<Placed<Announcement>> announcements(
      IntegrationId integration, EntityName entity, FeedCursor after, FeedCursor upTo, int limit) {
    var filter = new FeedFilter(Set.of(integration), Set.of(entity));
    return database.read(
        state ->
            between(state, after, end(state))
                .filter(placed -> !placed.cursor().isBehind(upTo))
                .filter(placed -> filter.takes(placed.value().change()))
                .limit(limit)
                .toList());
  }

  @Override
  public long forget(Instant before) {
    return database.write(
        state -> {
          var old =
              between(state, FeedCursor.START, end(state))
                  .takeWhile(placed -> placed.value().change().at().isBefore(before))
                  .map(Placed::cursor)
                  .toList();
          if (!old.isEmpty()) {
            state.cutOff = old.getLast();
            state.feedToChange().keySet().removeAll(old);
          }
          return (long) old.size();
        });
  }

  private Stream<Placed<Announcement>> between(State state, FeedCursor after, FeedCursor end) {
    return state.feed().tailMap(after, false).entrySet().stream()
        .takeWhile(entry -> end.isBehind(entry.getKey()))
        .map(entry -> new Placed<>(entry.getKey(), entry.getValue()));
  }

  private static long next(NavigableMap<FeedCursor, Announcement> feed) {
    return feed.isEmpty() ? 1 : feed.lastKey().number() + 1;
  }

  /** Behind the last transaction that has ended. */
  private FeedCursor end(State state) {
    var open = database.isInTransaction() ? state.transaction() : state.transaction() + 1;
    return new FeedCursor(0, open, 0);
  }
}
