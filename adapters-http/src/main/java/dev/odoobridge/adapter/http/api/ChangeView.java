package dev.odoobridge.adapter.http.api;

import dev.odoobridge.application.port.in.ReadChanges;
import dev.odoobridge.domain.feed.FeedCursor;
import dev.odoobridge.domain.sync.RunId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change the host is told of.
 *
 * @param cursor where to go on once this was dealt with
 * @param version the record's, once it was changed
 * @param run null when no run made it
 * @param record as it is now, perhaps later than this change; null when it is gone
 */
record ChangeView(
    String cursor,
    String integration,
    String entity,
    String id,
    String kind,
    long version,
    List<String> changedFields,
    String at,
    String origin,
    @Nullable String run,
    @Nullable RecordView record) {

  static ChangeView from(ReadChanges.Item item) {
    var change = item.change();
    return new ChangeView(
        item.cursor().toString(),
        change.key().integration().value(),
        change.key().entity().value(),
        change.key().hostId().value(),
        change.kind().word(),
        change.version(),
        change.fields(),
        change.at().toString(),
        change.origin(),
        change.run().map(RunId::value).orElse(null),
        item.record().map(RecordView::from).orElse(null));
  }

  /**
   * A page of changes.
   *
   * @param next what to give as {@code after}, also when there are no items
   */
  record PageView(List<ChangeView> items, String next) {
    static PageView from(ReadChanges.Result.Page page) {
      return new PageView(
          page.items().stream().map(ChangeView::from).toList(), page.next().toString());
    }
  }

  /** What an acknowledgement came to. */
  record AcknowledgedView(long acknowledged) {}

  /** Where a reader goes on that has missed something. */
  record CutOffView(String newest) {
    static CutOffView from(FeedCursor newest) {
      return new CutOffView(newest.toString());
    }
  }
}
