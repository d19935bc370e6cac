package dev.odoobridge.application.sync;

import dev.odoobridge.application.odoo.IdReader;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.sync.Direction;
import dev.odoobridge.domain.sync.Outcome;
import dev.odoobridge.domain.sync.RunItem;
import dev.odoobridge.domain.sync.Sweep;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Goes over all ids of one entity, on both sides, and finds what a cursor cannot see. What Odoo has
 * and nobody knows of is imported; what it no longer has is confirmed one by one, and then becomes
 * in the host what the profile says, unless there is so much of it that a brake holds.
 */
final class Sweeper {
  /** Why deletions were not carried out. */
  static final String BRAKE_CODE = "mass-delete-brake";

  private static final int PAGE = 1000;
  private final SyncSession session;
  private final EntitySync entity;
  private final IdReader ids;
  private final List<OdooId> missing = new ArrayList<>();
  private long links;

  Sweeper(SyncSession session, EntitySync entity) {
    this.session = session;
    this.entity = entity;
    this.ids = new IdReader(entity.client(), entity.mapping());
  }

  void run() {
    compare();
    var gone = confirmed();
    var brake = session.integration().settings().brake();
    if (session.request().sweep() != Sweep.UNBRAKED && brake.holds(gone.size(), links)) {
      session
          .stores()
          .transactions()
          .run(() -> session.log().add(entity.name(), List.of(braked(gone.size())), 0));
      return;
    }
    for (var start = 0; start < gone.size(); start += PAGE) {
      new Vanished(session, entity).store(gone.subList(start, Math.min(gone.size(), start + PAGE)));
    }
  }

  /** Walks both lists of ids in their order, page by page; neither is ever held as a whole. */
  private void compare() {
    var after = Optional.<OdooId>empty();
    while (true) {
      var linked =
          session.stores().records().linkedOdooIds(session.id(), entity.name(), after, PAGE);
      var isLast = linked.size() < PAGE;
      var end = isLast ? Optional.<OdooId>empty() : Optional.of(linked.getLast());
      compare(linked, after, end);
      links += linked.size();
      if (isLast) {
        return;
      }
      after = end;
    }
  }

  private void compare(List<OdooId> linked, Optional<OdooId> after, Optional<OdooId> end) {
    var unseen = new HashSet<>(linked);
    var from = after;
    while (true) {
      var inOdoo = ids.ids(from, end, PAGE);
      var unknown = new ArrayList<OdooId>();
      for (var id : inOdoo) {
        if (!unseen.remove(id)) {
          unknown.add(id);
        }
      }
      if (!unknown.isEmpty() && entity.mapping().travel().reachesHost()) {
        ImportPage.store(session, entity, entity.reader().byIds(unknown));
      }
      if (inOdoo.size() < PAGE) {
        break;
      }
      from = Optional.of(inOdoo.getLast());
    }
    linked.stream().filter(unseen::contains).forEach(missing::add);
  }

  /**
   * Those that are gone for sure: neither out of the entity's filter nor out of this user's sight.
   */
  private List<OdooId> confirmed() {
    var gone = new ArrayList<OdooId>();
    for (var start = 0; start < missing.size(); start += PAGE) {
      var page = missing.subList(start, Math.min(missing.size(), start + PAGE));
      gone.addAll(ids.absent(page));
    }
    return gone;
  }

  private RunItem braked(int count) {
    return new RunItem(
        entity.name(),
        Direction.IMPORT,
        Optional.empty(),
        Optional.empty(),
        Outcome.FAILED,
        Optional.of(BRAKE_CODE),
        count
            + " of "
            + links
            + " linked records are gone in Odoo at once, more than is believed; nothing was deleted"
            + " here. Check the database and the user's rights; if they were meant to be deleted,"
            + " start an import with sweep: unbraked",
        List.of());
  }
}
