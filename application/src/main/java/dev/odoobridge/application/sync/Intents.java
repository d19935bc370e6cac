package dev.odoobridge.application.sync;

import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.domain.mapping.Links;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.record.Pending;
import dev.odoobridge.domain.record.Sending;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of a batch before it is sent. If the outcome of a create gets lost, it is looked
 * up, not repeated; if a change was half done, or done and not stored, what arrived is told apart
 * from what a person changed. Used once.
 */
final class Intents {
  private final SyncSession session;
  private final EntitySync entity;
  private final Linking linking;
  private final Map<HostId, HostRecord> begun = new LinkedHashMap<>();

  Intents(SyncSession session, EntitySync entity, Linking linking) {
    this.session = session;
    this.entity = entity;
    this.linking = linking;
  }

  /**
   * Stores what is about to be sent.
   *
   * @return what the host deleted since it was read, and is not sent
   */
  Set<HostId> begin(List<Planned> planned) {
    var unsettled = new Unsettled(session, entity);
    planned.stream()
        .filter(Intents::hasUnsureOutcome)
        .map(Intents::knowing)
        .map(unsettled::marked)
        .map(this::sending)
        .forEach(record -> begun.put(record.key().hostId(), record));
    if (begun.isEmpty()) {
      return Set.of();
    }
    var all = List.copyOf(begun.values());
    var fresh = session.stores().transactions().call(() -> linking.relock(all));
    return begun.keySet().stream()
        .filter(id -> Optional.ofNullable(fresh.get(id)).filter(it -> !it.deleted()).isEmpty())
        .collect(Collectors.toSet());
  }

  /** What was agreed on is told apart from what a person changes, whatever is sent next. */
  private static HostRecord knowing(Planned plan) {
    var record = plan.record();
    return plan instanceof Planned.Change change
        ? record.withLink(record.link().map(link -> link.withBase(change.known())))
        : record;
  }

  private HostRecord sending(HostRecord record) {
    var now = session.now();
    var pending = record.pending().orElse(Pending.from(now));
    return record.withPending(Optional.of(pending.sending(new Sending(now, record.current()))));
  }

  private static boolean hasUnsureOutcome(Planned plan) {
    return switch (plan) {
      case Planned.Create _ -> true;
      case Planned.Change change -> change.merged().changesOdoo();
      case Planned.Delete _, Planned.Stop _ -> false;
    };
  }

  /** Nothing of it was sent, and nothing will be. */
  void withdraw() {
    if (!begun.isEmpty()) {
      var all = begun.values().stream().map(Intents::unsent).toList();
      session.stores().transactions().run(() -> linking.relock(all));
    }
  }

  /** Sending ended with a failure: stores what Odoo made, and what is known of the rest. */
  void failed(OdooFailure failure, List<Planned> planned, ExportApplier applier) {
    var contents = planned.stream().map(plan -> plan.record().current()).toList();
    var links = LinkTable.of(session, entity.mapping(), contents, List.of());
    var left = new ArrayList<HostRecord>();
    for (var plan : planned) {
      var hostId = plan.record().key().hostId();
      var fate = applier.trouble().has(hostId) ? new Sending.Fate.Answered() : fate(failure);
      Optional.ofNullable(begun.get(hostId))
          .map(record -> left(plan, record, applier.created().get(hostId), links, fate))
          .ifPresent(left::add);
    }
    session.stores().transactions().run(() -> linking.relock(left));
  }

  private HostRecord left(
      Planned plan, HostRecord record, @Nullable OdooId created, Links links, Sending.Fate fate) {
    if (!(plan instanceof Planned.Create create)) {
      return with(record, fate);
    }
    if (created != null) {
      var link = BatchSettlement.link(entity, create, created, links, session.now());
      return with(record.withLink(Optional.of(link)), fate);
    }
    return fate instanceof Sending.Fate.Answered ? unsent(record) : with(record, fate);
  }

  private Sending.Fate fate(OdooFailure failure) {
    return switch (failure) {
      case OdooFailure.Unavailable _, OdooFailure.Refused _, OdooFailure.Misconfigured _ ->
          new Sending.Fate.Answered();
      case OdooFailure.Uncertain _, OdooFailure.Incomprehensible _ ->
          new Sending.Fate.Unanswered(session.now());
    };
  }

  private static HostRecord with(HostRecord record, Sending.Fate fate) {
    return record.withPending(
        record
            .pending()
            .map(
                pending ->
                    pending.sending().map(it -> pending.sending(it.with(fate))).orElse(pending)));
  }

  private static HostRecord unsent(HostRecord record) {
    return record.link().isPresent()
        ? with(record, new Sending.Fate.Answered())
        : record.withPending(record.pending().map(Pending::unsent));
  }
}
