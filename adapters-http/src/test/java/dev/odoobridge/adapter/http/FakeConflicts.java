package dev.odoobridge.adapter.http;

import dev.odoobridge.application.port.in.ManageConflicts;
import dev.odoobridge.application.port.in.ReadJournal;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.journal.ConflictFilter;
import dev.odoobridge.domain.journal.JournalEntry;
import dev.odoobridge.domain.journal.NumberedConflict;
import dev.odoobridge.domain.journal.NumberedEntry;
import dev.odoobridge.domain.journal.OpenConflict;
import dev.odoobridge.domain.link.Agreed;
import dev.odoobridge.domain.listing.Page;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.policy.ConflictPolicy;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.record.RecordKey;
import dev.odoobridge.domain.value.FieldValue;
import dev.odoobridge.domain.value.RawValue;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Conflicts and journals as a test makes them; a value of one's own is a text for the field. */
final class FakeConflicts implements ManageConflicts, ReadJournal {
  private static final EntityName CUSTOMER = new EntityName("customer");

  private final TreeMap<Long, OpenConflict> kept = new TreeMap<>();
  private final List<JournalEntry> journal = new ArrayList<>();
  private final InstantSource clock;

  FakeConflicts(InstantSource clock) {
    this.clock = clock;
  }

  static RecordKey customer(String integration, String id) {
    return new RecordKey(new IntegrationId(integration), CUSTOMER, new HostId(id));
  }

  /** A conflict of a customer's texts; its number is the next one. */
  void open(String integration, String id, String field, String host, String odoo) {
    var said = new Agreed(List.of(FieldValue.text(host)), List.of(FieldValue.text(odoo)));
    open(integration, id, field, said, Optional.of("Mitchell Admin"));
  }

  synchronized void open(
      String integration, String id, String field, Agreed said, Optional<String> odooUser) {
    var now = clock.instant();
    kept.put(
        kept.size() + 1L,
        new OpenConflict(
            customer(integration, id),
            field,
            said,
            new OpenConflict.Author("shop", now.minusSeconds(60)),
            odooUser.map(name -> new OpenConflict.Author(name, now.minusSeconds(30))),
            now,
            Optional.empty()));
  }

  synchronized void tell(JournalEntry entry) {
    journal.add(entry);
  }

  @Override
  public synchronized Optional<NumberedConflict> find(long number) {
    return Optional.ofNullable(kept.get(number)).map(it -> new NumberedConflict(number, it));
  }

  @Override
  public synchronized Page<NumberedConflict> list(
      ConflictFilter filter, Slice<NumberedConflict> slice) {
    return slice.pageOf(
        kept.entrySet().stream()
            .map(entry -> new NumberedConflict(entry.getKey(), entry.getValue()))
            .filter(it -> isMeant(filter, it.conflict()))
            .toList());
  }

  private static boolean isMeant(ConflictFilter filter, OpenConflict conflict) {
    var key = conflict.key();
    return filter.integration().stream().allMatch(key.integration()::equals)
        && filter.entity().stream().allMatch(key.entity()::equals)
        && filter.hostId().stream().allMatch(key.hostId()::equals)
        && filter.decided().stream().allMatch(it -> it == conflict.decided().isPresent());
  }

  @Override
  public synchronized Result resolve(Caller caller, long number, Choice choice) {
    var conflict = kept.get(number);
    if (conflict == null) {
      return new Result.NoSuchConflict(number);
    }
    return switch (choice) {
      case Choice.Host() -> decided(caller, number, conflict, ConflictPolicy.HOST);
      case Choice.Odoo() -> decided(caller, number, conflict, ConflictPolicy.ODOO);
      case Choice.Value(var fields) -> {
        if (!fields.values().keySet().equals(Set.of(conflict.field()))) {
          yield invalid("fields", "gives no value");
        }
        if (!(fields.member(conflict.field()) instanceof RawValue.Text(var text))) {
          yield invalid(conflict.field(), "must be a text");
        }
        var said = new Agreed(List.of(FieldValue.text(text)), conflict.values().odoo());
        yield decided(caller, number, conflict.withValues(said), ConflictPolicy.HOST);
      }
    };
  }

  private static Result invalid(String path, String message) {
    return new Result.Invalid(List.of(new FieldProblem(path, message)));
  }

  private Result decided(Caller caller, long number, OpenConflict conflict, ConflictPolicy winner) {
    var decision = new OpenConflict.Decided(winner, caller.name(), clock.instant());
    kept.put(number, conflict.decided(decision));
    return new Result.Decided(new NumberedConflict(number, kept.get(number)));
  }

  @Override
  public synchronized Page<NumberedEntry> of(RecordKey record, Slice<NumberedEntry> slice) {
    return slice.pageOf(
        IntStream.range(0, journal.size())
            .mapToObj(index -> new NumberedEntry(index + 1L, journal.get(index)))
            .filter(each -> each.entry().key().equals(record))
            .toList());
  }
}
