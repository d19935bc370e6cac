package dev.odoobridge.application.memory;

import dev.odoobridge.domain.access.User;
import dev.odoobridge.domain.audit.Audit;
import dev.odoobridge.domain.feed.Announcement;
import dev.odoobridge.domain.feed.Change;
import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.journal.JournalEntry;
import dev.odoobridge.domain.journal.OpenConflict;
import dev.odoobridge.domain.link.Link;
import dev.odoobridge.domain.plan.Basis;
import dev.odoobridge.domain.plan.Operation;
import dev.odoobridge.domain.plan.Plan;
import dev.odoobridge.domain.policy.BreakerState;
import dev.odoobridge.domain.policy.Setback;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.record.Parked;
import dev.odoobridge.domain.record.Pending;
import dev.odoobridge.domain.record.Sending;
import dev.odoobridge.domain.schedule.Firings;
import dev.odoobridge.domain.schedule.Schedule;
import dev.odoobridge.domain.sync.Cursor;
import dev.odoobridge.domain.sync.Run;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Cuts times to microseconds, as a database does: code that needs more must fail here too. */
final class StoredTime {
  private StoredTime() {}

  static Instant cut(Instant time) {
    return time.truncatedTo(ChronoUnit.MICROS);
  }

  static HostRecord cut(HostRecord record) {
    return new HostRecord(
        record.key(),
        record.said(),
        record.current(),
        record.version(),
        record.deleted(),
        cut(record.changedAt()),
        record.changedBy(),
        cut(record.saidAt()),
        record.saidBy(),
        record.pending().map(StoredTime::cut),
        record.link().map(StoredTime::cut));
  }

  static Cursor cut(Cursor cursor) {
    return new Cursor(
        cursor.watermark().map(StoredTime::cut),
        cursor.pass().map(StoredTime::cut),
        cursor.sweptAt().map(StoredTime::cut));
  }

  static Integration cut(Integration integration) {
    return new Integration(
        integration.id(),
        integration.name(),
        integration.odoo(),
        integration.credentials(),
        integration.profile(),
        integration.settings(),
        integration.paused(),
        cut(integration.createdAt()),
        cut(integration.updatedAt()));
  }

  static Schedule cut(Schedule schedule) {
    var made = schedule.made();
    var firings = schedule.firings();
    return new Schedule(
        schedule.id(),
        schedule.integration(),
        schedule.task(),
        schedule.cadence(),
        schedule.paused(),
        new Schedule.Made(
            made.origin(), cut(made.createdAt()), made.createdBy(), cut(made.updatedAt())),
        new Firings(
            firings.nextAt().map(StoredTime::cut),
            firings.waitingSince().map(StoredTime::cut),
            firings.firedAt().map(StoredTime::cut),
            firings.run(),
            firings.underWay(),
            firings.note()));
  }

  static Run cut(Run run) {
    return new Run(
        run.id(),
        run.integration(),
        run.kind(),
        run.request(),
        run.startedBy(),
        run.status(),
        cut(run.startedAt()),
        run.finishedAt().map(StoredTime::cut),
        run.counts(),
        run.error(),
        run.requestId());
  }

  static Audit cut(Audit audit) {
    return new Audit(
        audit.id(),
        audit.integration(),
        audit.entities(),
        audit.thorough(),
        audit.startedBy(),
        cut(audit.startedAt()),
        audit.status(),
        audit.tallies(),
        audit.repair());
  }

  static Plan cut(Plan plan) {
    return new Plan(
        plan.id(),
        plan.integration(),
        plan.request(),
        plan.madeBy(),
        cut(plan.madeAt()),
        cut(plan.expiresAt()),
        plan.status(),
        plan.counts(),
        plan.appliedIn());
  }

  static Operation cut(Operation operation) {
    var basis = operation.basis();
    return new Operation(
        operation.entity(),
        operation.direction(),
        operation.kind(),
        operation.hostId(),
        operation.odooId(),
        operation.changes(),
        operation.message(),
        new Basis(basis.hostVersion(), basis.odooWritten().map(StoredTime::cut), basis.agreed()),
        operation.effect());
  }

  static Announcement cut(Announcement announcement) {
    var change = announcement.change();
    return new Announcement(
        new Change(
            change.key(),
            change.version(),
            change.kind(),
            change.fields(),
            cut(change.at()),
            change.origin(),
            change.run()),
        announcement.difference());
  }

  static User cut(User user) {
    return new User(
        user.name(),
        user.role(),
        user.passwordHash(),
        cut(user.createdAt()),
        user.disabled(),
        user.generation());
  }

  static BreakerState cut(BreakerState breaker) {
    return switch (breaker) {
      case BreakerState.Closed closed -> closed;
      case BreakerState.Waiting(var failures, var until, var reason) ->
          new BreakerState.Waiting(failures, cut(until), cut(reason));
      case BreakerState.Stopped(var reason) -> new BreakerState.Stopped(cut(reason));
    };
  }

  private static Setback.Reason cut(Setback.Reason reason) {
    return new Setback.Reason(reason.code(), reason.message(), cut(reason.at()));
  }

  static JournalEntry cut(JournalEntry entry) {
    return new JournalEntry(
        entry.key(),
        cut(entry.at()),
        entry.kind(),
        entry.field(),
        entry.before(),
        entry.after(),
        entry.by(),
        entry.saidAt().map(StoredTime::cut),
        entry.run());
  }

  static OpenConflict cut(OpenConflict conflict) {
    return new OpenConflict(
        conflict.key(),
        conflict.field(),
        conflict.values(),
        cut(conflict.host()),
        conflict.odoo().map(StoredTime::cut),
        cut(conflict.since()),
        conflict.decided().map(it -> new OpenConflict.Decided(it.winner(), it.by(), cut(it.at()))));
  }

  private static OpenConflict.Author cut(OpenConflict.Author author) {
    return new OpenConflict.Author(author.name(), cut(author.at()));
  }

  private static Pending cut(Pending pending) {
    return new Pending(
        cut(pending.since()),
        pending.attempts(),
        cut(pending.notBefore()),
        pending.sending().map(StoredTime::cut),
        pending.parked().map(it -> new Parked(it.code(), it.message(), cut(it.at()))));
  }

  private static Sending cut(Sending sending) {
    var fate =
        switch (sending.fate()) {
          case Sending.Fate.Unanswered(var at) -> new Sending.Fate.Unanswered(cut(at));
          case Sending.Fate.Open open -> open;
          case Sending.Fate.Answered answered -> answered;
        };
    return new Sending(cut(sending.since()), sending.content(), fate);
  }

  private static Link cut(Link link) {
    return new Link(
        link.odooId(), link.base(), cut(link.linkedAt()), link.lateUntil().map(StoredTime::cut));
  }

  private static Cursor.Pass cut(Cursor.Pass pass) {
    return new Cursor.Pass(
        pass.from().map(StoredTime::cut), pass.next().map(StoredTime::cut), pass.afterId());
  }
}
