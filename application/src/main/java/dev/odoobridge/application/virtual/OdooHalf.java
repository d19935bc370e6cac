package dev.odoobridge.application.virtual;

import dev.odoobridge.application.odoo.KeptReads;
import dev.odoobridge.application.odoo.NewEnough;
import dev.odoobridge.application.odoo.OdooRows;
import dev.odoobridge.application.odoo.OpenOdoos;
import dev.odoobridge.application.odoo.PlainReader;
import dev.odoobridge.application.odoo.WhileAway;
import dev.odoobridge.application.port.in.ReadOdooRecords.Wish;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.application.port.out.SyncObserver;
import dev.odoobridge.domain.access.OdooAccess;
import dev.odoobridge.domain.direct.KeptRead;
import dev.odoobridge.domain.direct.Provenance;
import dev.odoobridge.domain.direct.Provenance.Source;
import dev.odoobridge.domain.direct.ReadQuestion;
import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.value.RawValue;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Odoo's half of merged reads, from where generic reads have theirs: what was asked before by
 * somebody of the same rights, else Odoo, and while that is away what was read before while nothing
 * changed since, else the local copy, else whatever was read before.
 */
public final class OdooHalf {
  private final OpenOdoos odoos;
  private final KeptReads kept;
  private final WhileAway away;
  private final SyncObserver observer;
  private final InstantSource clock;

  public OdooHalf(
      OpenOdoos odoos, KeptReads kept, WhileAway away, SyncObserver observer, InstantSource clock) {
    this.odoos = odoos;
    this.kept = kept;
    this.away = away;
    this.observer = observer;
    this.clock = clock;
  }

  /**
   * What is wanted of Odoo.
   *
   * @param fields none: all that are stored, or for a list those that describe a record
   * @param isList whether it may be many records
   */
  record Wanted(
      Integration integration,
      ModelName model,
      OdooAccess access,
      RawValue.Items domain,
      List<FieldName> fields,
      boolean isList) {}

  /** What was found, and where it comes from. */
  record Read<T>(T found, Provenance provenance) {}

  /**
   * Does what is to be done with the rows. It may be done more than once, if Odoo goes away.
   *
   * @return empty when only what is kept was wanted, and nothing is
   * @throws Wrong when it cannot be asked
   */
  <T> Optional<Read<T>> read(Wanted wanted, Wish wish, Function<OdooRows, T> work) {
    var state = kept.marks().of(wanted.integration().id());
    var enough = NewEnough.of(state, wanted.model(), wish, clock.instant());
    try {
      Supplier<OdooRows> odoo = () -> wish.onlyKept() ? nobody() : live(wanted);
      var rows = rows(wanted, enough::isGood, enough.keptUnder(), odoo);
      return Optional.of(told(wanted, new Read<>(work.apply(rows), rows.provenance())));
    } catch (NotKept _) {
      return Optional.empty();
    } catch (OdooFailure.Unavailable failure) {
      var read =
          before(wanted, enough::isCurrent, work)
              .or(() -> copied(wanted, work))
              .or(() -> before(wanted, _ -> true, work))
              .filter(it -> enough.isTolerated(it.provenance().asOf()));
      return Optional.of(told(wanted, read.orElseThrow(() -> failure)));
    }
  }

  private <T> Read<T> told(Wanted wanted, Read<T> read) {
    observer.recordsRead(wanted.integration().id(), read.provenance().source());
    return read;
  }

  private KeptRows rows(
      Wanted wanted, Predicate<KeptRead> good, Optional<String> mark, Supplier<OdooRows> opener) {
    Function<Record, ReadQuestion> question =
        part ->
            ReadQuestion.of(
                wanted.integration(),
                wanted.model(),
                wanted.access(),
                new Merged(wanted.domain(), wanted.fields(), wanted.isList(), part));
    return new KeptRows(
        new KeptRows.Terms(kept.cache(), question, good, mark, clock.instant()), opener);
  }

  private <T> Optional<Read<T>> before(
      Wanted wanted, Predicate<KeptRead> good, Function<OdooRows, T> work) {
    try {
      var rows = rows(wanted, good, Optional.empty(), OdooHalf::nobody);
      var found = work.apply(rows);
      return Optional.of(new Read<>(found, fallback(Source.CACHE, rows.provenance().asOf())));
    } catch (NotKept _) {
      return Optional.empty();
    }
  }

  private <T> Optional<Read<T>> copied(Wanted wanted, Function<OdooRows, T> work) {
    try {
      return away.copy()
          .rows(
              wanted.integration(),
              wanted.model(),
              wanted.access(),
              wanted.domain(),
              wanted.fields())
          .map(rows -> new Read<>(work.apply(rows), fallback(Source.COPY, rows.asOf())));
    } catch (OdooFailure.Unavailable _) {
      return Optional.empty();
    }
  }

  private static Provenance fallback(Source source, Instant asOf) {
    return new Provenance(source, asOf, true);
  }

  private static OdooRows nobody() {
    throw new NotKept();
  }

  private OdooRows live(Wanted wanted) {
    away.requireThere(wanted.integration());
    var open = odoos.of(wanted.integration());
    var reader = new PlainReader(open.client(), open.schemas(), wanted.model());
    var problems = new ArrayList<FieldProblem>();
    reader
        .unknown(wanted.fields())
        .forEach(
            name -> problems.add(new FieldProblem("fields", "Odoo's model has no field " + name)));
    var conditions = reader.conditions(wanted.access());
    conditions.domain(wanted.domain());
    problems.addAll(conditions.problems());
    if (!problems.isEmpty()) {
      throw new Wrong(problems);
    }
    return reader.rows(wanted.domain(), chosen(wanted, reader));
  }

  private static List<FieldName> chosen(Wanted wanted, PlainReader reader) {
    return wanted.fields().isEmpty()
        ? (wanted.isList() ? reader.describing() : reader.stored())
            .stream().filter(field -> wanted.access().sees(wanted.model(), field)).toList()
        : wanted.fields();
  }

  /** What is asked, but for who asks. */
  private record Merged(
      RawValue.Items domain, List<FieldName> fields, boolean isList, Record part) {}

  /** Only what is kept was to be used, and something is not. */
  private static final class NotKept extends RuntimeException {
    NotKept() {
      super("not kept", null, false, false);
    }
  }

  /** It cannot be asked. */
  static final class Wrong extends RuntimeException {
    private final List<FieldProblem> problems;

    Wrong(List<FieldProblem> problems) {
      super(problems.toString());
      this.problems = List.copyOf(problems);
    }

    List<FieldProblem> problems() {
      return problems;
    }
  }
}
