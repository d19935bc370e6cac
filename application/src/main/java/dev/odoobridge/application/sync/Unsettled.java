package dev.odoobridge.application.sync;

import dev.odoobridge.domain.link.Link;
import dev.odoobridge.domain.merge.LineWrite;
import dev.odoobridge.domain.merge.Merged;
import dev.odoobridge.domain.merge.RecordMerge;
import dev.odoobridge.domain.odoo.OdooRecord;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.record.Parked;
import dev.odoobridge.domain.record.Sending;
import dev.odoobridge.domain.sync.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Holds back what could be done twice, or overtaken, because Odoo may still be at an earlier call
 * for the same record. Such a call is settled by evidence, when what it was to do is seen in Odoo,
 * or by time, when Odoo would have ended it by now.
 */
final class Unsettled {
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
  private final SyncSession session;
  private final EntitySync entity;

  Unsettled(SyncSession session, EntitySync entity) {
    this.session = session;
    this.entity = entity;
  }

  /** Whether a call for the record may still arrive. */
  boolean holds(HostRecord record) {
    return until(record).isPresent();
  }

  private Optional<Instant> until(HostRecord record) {
    var now = session.now();
    var patience = session.integration().settings().limits().patience();
    return record
        .sending()
        .map(sending -> sending.mayArriveUntil(now, patience))
        .filter(until -> until.isAfter(now));
  }

  /** Why nothing may be done yet for a record that is not in Odoo as far as one can see. */
  Optional<Planned> unseen(HostRecord record) {
    return until(record).map(until -> stop(record, until));
  }

  /**
   * Why a change may not be sent yet. The same values may be written twice; not so a line that is
   * added, a step to another state, or a value other than the one that may still arrive.
   *
   * @param merged what is to be sent
   */
  Optional<Planned> behind(
      HostRecord record, OdooRecord odoo, Comparison comparison, Merged merged) {
    if (!merged.changesOdoo()) {
      var open = until(record).filter(_ -> !remaining(record, odoo, comparison).isEmpty());
      return open.map(until -> stop(record, until));
    }
    var late = record.link().flatMap(Link::lateUntil).filter(session.now()::isBefore);
    if (late.isPresent()) {
      return late.map(until -> stop(record, until));
    }
    return until(record)
        .filter(
            _ -> !remaining(record, odoo, comparison).stream().allMatch(it -> repeats(merged, it)))
        .map(until -> stop(record, until));
  }

  /** What of the earlier call cannot be seen in Odoo; nothing when all of it has arrived. */
  private List<Merged> remaining(HostRecord record, OdooRecord odoo, Comparison comparison) {
    return record.sending().stream()
        .map(Sending::content)
        .map(
            sent ->
                RecordMerge.merge(
                    entity.mapping(),
                    entity.document(),
                    sent,
                    odoo,
                    comparison.base(),
                    comparison.rules()))
        .filter(Merged::changesOdoo)
        .toList();
  }

  private static boolean repeats(Merged now, Merged earlier) {
    return earlier.transition().isEmpty()
        && now.writes().entrySet().containsAll(earlier.writes().entrySet())
        && earlier.lineWrites().entrySet().stream()
            .allMatch(
                list ->
                    now.lineWrites()
                            .getOrDefault(list.getKey(), List.of())
                            .containsAll(list.getValue())
                        && list.getValue().stream().noneMatch(LineWrite.Add.class::isInstance));
  }

  /**
   * The record with the mark that an earlier call with the same values may arrive after this one.
   */
  HostRecord marked(HostRecord record) {
    return until(record)
        .map(until -> record.withLink(record.link().map(link -> link.lateUntil(until))))
        .orElse(record);
  }

  private static Planned stop(HostRecord record, Instant until) {
    return new Planned.Stop(
        record,
        Outcome.SKIPPED,
        Parked.OUTCOME_UNKNOWN,
        "an earlier call for it got no answer, and Odoo may carry it out until "
            + until
            + "; it is looked for again until then, and sent again after that");
  }

  /** When it is looked at again: later each time, and as soon as the earlier call must be over. */
  Instant next(HostRecord record, int attempts) {
    var now = session.now();
    var pause = Duration.ofSeconds(1L << Math.min(attempts, 10));
    var next = now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    var end =
        until(record)
            .or(() -> record.link().flatMap(Link::lateUntil))
            .filter(now::isBefore)
            .orElse(next);
    return end.isBefore(next) ? end : next;
  }
}
