package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.auth.Sight;
import dev.odoobridge.adapter.http.problem.Problem;
import dev.odoobridge.adapter.http.problem.ProblemType;
import dev.odoobridge.adapter.http.problem.Problems;
import dev.odoobridge.application.port.in.ReadChanges;
import dev.odoobridge.domain.feed.FeedCursor;
import dev.odoobridge.domain.feed.FeedFilter;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.Set;

/** Which changes a request asks for. */
final class ChangeQuery {
  /** As a place: behind all there is. */
  private static final String NEWEST = "newest";

  private static final String EXPECTED = "is no cursor; give one that an answer had, or newest";
  private static final String LAST_EVENT = "Last-Event-ID";
  private static final int STANDARD_LIMIT = 100;

  private final ReadChanges changes;
  private final Sight sight;

  ChangeQuery(ReadChanges changes, Sight sight) {
    this.changes = changes;
    this.sight = sight;
  }

  ReadChanges.Query of(Query query) {
    return of(query, query.text("after").map(text -> place("after", text)));
  }

  /** As {@link #of}; a client that was cut off goes on behind the event it saw last. */
  ReadChanges.Query resumed(Query query, Context context) {
    return of(
        query,
        Optional.ofNullable(context.header(LAST_EVENT))
            .map(
                text ->
                    FeedCursor.parse(text)
                        .orElseThrow(
                            () -> Problems.invalidHeader(LAST_EVENT, "is no event of this stream")))
            .or(() -> query.text("after").map(text -> place("after", text))));
  }

  private ReadChanges.Query of(Query query, Optional<FeedCursor> after) {
    var integration = query.integration();
    var entity = query.entity();
    var limit = (int) query.number("limit", 1, ReadChanges.MAX_LIMIT, STANDARD_LIMIT);
    var filter =
        new FeedFilter(
            sight.integrations(integration.map(Set::of).orElse(Set.of())),
            sight.entities(entity.map(Set::of).orElse(Set.of())));
    return new ReadChanges.Query(filter, after, limit);
  }

  private FeedCursor place(String name, String text) {
    return text.equals(NEWEST)
        ? changes.newest()
        : FeedCursor.parse(text).orElseThrow(() -> Problems.invalidParameter(name, EXPECTED));
  }

  /** The page, or the problem that changes were missed. */
  static ReadChanges.Result.Page page(ReadChanges.Result result) {
    return switch (result) {
      case ReadChanges.Result.Page page -> page;
      case ReadChanges.Result.CutOff(var newest) ->
          throw Problem.of(
                  ProblemType.CHANGES_FORGOTTEN,
                  "Changes behind that cursor are no longer kept, or it is of a feed that went on"
                      + " after the backup this one comes from, so some were missed.")
              .member(NEWEST, newest.toString());
    };
  }
}
