package dev.odoobridge.application.records;

import dev.odoobridge.application.port.in.ManageConflicts;
import dev.odoobridge.application.port.out.ChangeFeed;
import dev.odoobridge.application.port.out.ConflictStore;
import dev.odoobridge.application.port.out.Journal;
import dev.odoobridge.application.port.out.RecordStore;
import dev.odoobridge.application.port.out.Transactions;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.feed.Announcement;
import dev.odoobridge.domain.journal.ConflictFilter;
import dev.odoobridge.domain.journal.JournalEntry;
import dev.odoobridge.domain.journal.NumberedConflict;
import dev.odoobridge.domain.journal.OpenConflict;
import dev.odoobridge.domain.link.Agreed;
import dev.odoobridge.domain.listing.Page;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.mapping.EntityMapping;
import dev.odoobridge.domain.mapping.FieldMapping;
import dev.odoobridge.domain.mapping.HostInput;
import dev.odoobridge.domain.policy.ConflictPolicy;
import dev.odoobridge.domain.record.Content;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.record.Given;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.record.Pending;
import dev.odoobridge.domain.sync.RunId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Stores what people decide of conflicts, under the record's lock, beside a pending change that
 * brings the next sync to it.
 */
public final class ManageConflictsService implements ManageConflicts {
  private final ConflictStore conflicts;
  private final RecordStore records;
  private final Journal journal;
  private final ChangeFeed feed;
  private final Entities entities;
  private final Transactions transactions;
  private final InstantSource clock;

  public ManageConflictsService(
      ConflictStore conflicts,
      RecordStore records,
      Journal journal,
      ChangeFeed feed,
      Entities entities,
      Transactions transactions,
      InstantSource clock) {
    this.conflicts = conflicts;
    this.records = records;
    this.journal = journal;
    this.feed = feed;
    this.entities = entities;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Optional<NumberedConflict> find(long number) {
    return conflicts.find(number);
  }

  @Override
  public Page<NumberedConflict> list(ConflictFilter filter, Slice<NumberedConflict> slice) {
    return slice.page(conflicts.list(filter, slice.andOneMore()), conflicts.count(filter));
  }

  @Override
  public Result resolve(Caller caller, long number, Choice choice) {
    return transactions.call(
        () -> {
          var key = conflicts.find(number).map(found -> found.conflict().key());
          if (key.isEmpty()) {
            return new Result.NoSuchConflict(number);
          }
          var hostId = key.get().hostId();
          var held = records.lock(key.get().integration(), key.get().entity(), List.of(hostId));
          // Whoever held the record before may have carried the conflict out.
          var found = conflicts.find(number);
          var record = Optional.ofNullable(held.get(hostId));
          return found.isEmpty() || record.isEmpty()
              ? new Result.NoSuchConflict(number)
              : resolve(caller, found.get(), record.get(), choice);
        });
  }

  private Result resolve(Caller caller, NumberedConflict found, HostRecord record, Choice choice) {
    var now = clock.instant();
    return switch (choice) {
      case Choice.Host() -> decide(caller, found, record, ConflictPolicy.HOST, now);
      case Choice.Odoo() -> decide(caller, found, record, ConflictPolicy.ODOO, now);
      case Choice.Value value -> replace(caller, found, record, value, now);
    };
  }

  /** A value of the person's own goes into the record, and then the host's side counts. */
  private Result replace(
      Caller caller, NumberedConflict found, HostRecord record, Choice.Value value, Instant now) {
    var mapping = entities.mapping(record.key().integration(), record.key().entity());
    var field = mapping.flatMap(it -> field(it, found.conflict().field()));
    if (field.isEmpty()) {
      return new Result.Invalid(
          List.of(
              new FieldProblem(
                  "fields",
                  found.conflict().field()
                      + " cannot be given a value of its own here; choose a side, or write the"
                      + " record")));
    }
    return switch (HostInput.read(mapping.get(), value.fields(), false)) {
      case HostInput.Reading.Rejected(var problems) -> new Result.Invalid(problems);
      case HostInput.Reading.Accepted(var given) -> {
        var strangers = strangers(field.get(), given);
        if (!strangers.isEmpty()) {
          yield new Result.Invalid(strangers);
        }
        var content = given.over(record.current());
        var changed = changed(record, content, caller, now);
        Announcement.of(Optional.of(record), changed, Optional.empty())
            .ifPresent(announcement -> feed.append(List.of(announcement)));
        var values =
            new Agreed(field.get().hostValues(content.row()), found.conflict().values().odoo());
        var moved = found.conflict().withValues(values);
        yield decide(
            caller, new NumberedConflict(found.number(), moved), changed, ConflictPolicy.HOST, now);
      }
    };
  }

  private static Optional<FieldMapping> field(EntityMapping mapping, String name) {
    return mapping.fields().stream().filter(field -> field.name().equals(name)).findFirst();
  }

  private static List<FieldProblem> strangers(FieldMapping field, Given given) {
    var problems = new ArrayList<FieldProblem>();
    given.fields().keySet().stream()
        .filter(name -> !field.host().contains(name))
        .forEach(name -> problems.add(new FieldProblem(name, "is not what the conflict is about")));
    given
        .lines()
        .keySet()
        .forEach(name -> problems.add(new FieldProblem(name, "is not what the conflict is about")));
    if (given.fields().isEmpty()) {
      problems.add(
          new FieldProblem("fields", "gives no value; name " + String.join(" and ", field.host())));
    }
    return problems;
  }

  /** The host did not say it, so what it said stays: it learns the value as it learns Odoo's. */
  private static HostRecord changed(
      HostRecord record, Content content, Caller caller, Instant now) {
    return new HostRecord(
        record.key(),
        record.said(),
        content,
        record.version() + 1,
        record.deleted(),
        now,
        caller.name(),
        now,
        caller.name(),
        record.pending(),
        record.link());
  }

  private Result decide(
      Caller caller,
      NumberedConflict found,
      HostRecord record,
      ConflictPolicy winner,
      Instant now) {
    var decided = found.conflict().decided(new OpenConflict.Decided(winner, caller.name(), now));
    var key = record.key();
    var pending = record.pending().map(it -> it.renewed(now)).orElse(Pending.from(now));
    records.save(List.of(record.withPending(Optional.of(pending))));
    var all = new ArrayList<OpenConflict>();
    conflicts
        .find(key.integration(), key.entity(), List.of(key.hostId()))
        .getOrDefault(key.hostId(), List.of())
        .forEach(it -> all.add(it.field().equals(decided.field()) ? decided : it));
    conflicts.replace(key.integration(), key.entity(), Map.of(key.hostId(), all));
    journal.add(List.of(entry(decided, now)));
    return new Result.Decided(new NumberedConflict(found.number(), decided));
  }

  private static JournalEntry entry(OpenConflict decided, Instant now) {
    var decision = decided.decided().orElseThrow();
    return new JournalEntry(
        decided.key(),
        now,
        JournalEntry.Kind.RESOLVED,
        decided.field(),
        OpenConflict.display(decided.values().host()),
        OpenConflict.display(decided.values().odoo()),
        decision.winner().word() + " is to win, decided by " + decision.by(),
        Optional.empty(),
        Optional.<RunId>empty());
  }
}
