package dev.odoobridge.application.direct;

import dev.odoobridge.application.odoo.ChangeMarks;
import dev.odoobridge.application.odoo.KeptReads;
import dev.odoobridge.application.odoo.LocalCopy;
import dev.odoobridge.application.odoo.NewEnough;
import dev.odoobridge.application.odoo.WhileAway;
import dev.odoobridge.application.port.in.OdooRecords;
import dev.odoobridge.application.port.in.OdooRecords.Result;
import dev.odoobridge.application.port.in.OdooRecords.Search;
import dev.odoobridge.application.port.in.OdooRecords.Shape;
import dev.odoobridge.application.port.in.ReadOdooRecords;
import dev.odoobridge.application.port.out.IntegrationStore;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.application.port.out.ReadCache;
import dev.odoobridge.application.port.out.SyncObserver;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.access.OdooAccess;
import dev.odoobridge.domain.direct.KeptRead;
import dev.odoobridge.domain.direct.Provenance;
import dev.odoobridge.domain.direct.Provenance.Source;
import dev.odoobridge.domain.direct.ReadAnswer;
import dev.odoobridge.domain.direct.ReadQuestion;
import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.IntegrationId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Looks whether the same was asked before by somebody of the same rights, and asks Odoo when it was
 * not, when something may have changed since, or when it is too long ago.
 */
public final class ReadOdooRecordsService implements ReadOdooRecords {
  private final IntegrationStore integrations;
  private final OdooRecords odoo;
  private final ReadCache cache;
  private final ChangeMarks marks;
  private final WhileAway fallback;
  private final SyncObserver observer;
  private final InstantSource clock;

  /**
   * Keeps what is asked of Odoo.
   *
   * @param odoo asks it
   * @param kept what was read before
   */
  public ReadOdooRecordsService(
      IntegrationStore integrations,
      OdooRecords odoo,
      KeptReads kept,
      WhileAway fallback,
      SyncObserver observer,
      InstantSource clock) {
    this.integrations = integrations;
    this.odoo = odoo;
    this.cache = kept.cache();
    this.marks = kept.marks();
    this.fallback = fallback;
    this.observer = observer;
    this.clock = clock;
  }

  @Override
  public Answer list(Caller caller, IntegrationId id, ModelName model, Search search, Wish wish) {
    return answer(
        caller,
        id,
        model,
        search,
        wish,
        new Ways(
            () -> odoo.list(caller, id, model, search),
            integration ->
                fallback.copy().page(integration, model, OdooAccess.of(caller), search)));
  }

  @Override
  public Answer read(
      Caller caller, IntegrationId id, ModelName model, OdooId record, Shape shape, Wish wish) {
    var asked = new One(record, shape);
    return answer(
        caller,
        id,
        model,
        asked,
        wish,
        new Ways(
            () -> odoo.read(caller, id, model, record, shape),
            integration ->
                fallback.copy().one(integration, model, OdooAccess.of(caller), record, shape)));
  }

  private Answer answer(
      Caller caller, IntegrationId id, ModelName model, Record asked, Wish wish, Ways ways) {
    var integration = integrations.find(id);
    if (integration.isEmpty()) {
      return new Answer.Other(new Result.NoSuchIntegration(id));
    }
    var enough = NewEnough.of(marks.of(id), model, wish, clock.instant());
    var question = ReadQuestion.of(integration.get(), model, OdooAccess.of(caller), asked);
    var held = cache.find(question);
    var kept = held.filter(enough::isGood);
    if (kept.isPresent()) {
      return known(id, kept.get().answer(), asked, new Provenance(Source.CACHE, kept.get().asOf()));
    }
    if (wish.onlyKept()) {
      return new Answer.NotKept();
    }
    Result result;
    try {
      fallback.requireThere(integration.get());
      result = ways.odoo().get();
    } catch (OdooFailure.Unavailable away) {
      return cached(held.filter(enough::isCurrent))
          .or(() -> ways.copy().apply(integration.get()).map(ReadOdooRecordsService::copied))
          .or(() -> cached(held))
          .filter(it -> enough.isTolerated(it.asOf()))
          .map(it -> known(id, it.answer(), asked, new Provenance(it.source(), it.asOf(), true)))
          .orElseThrow(() -> away);
    }
    var answer = answer(result);
    if (answer.isEmpty()) {
      return new Answer.Other(result);
    }
    enough
        .keptUnder()
        .ifPresent(mark -> cache.keep(question, new KeptRead(answer.get(), mark, enough.now())));
    return known(id, answer.get(), asked, new Provenance(Source.ODOO, enough.now()));
  }

  private static Optional<Instead> cached(Optional<KeptRead> kept) {
    return kept.map(it -> new Instead(it.answer(), Source.CACHE, it.asOf()));
  }

  private static Instead copied(LocalCopy.Copied copied) {
    return new Instead(copied.answer(), Source.COPY, copied.asOf());
  }

  /** How an answer is come by. */
  private record Ways(
      Supplier<Result> odoo, Function<Integration, Optional<LocalCopy.Copied>> copy) {}

  /** What is answered in place of what Odoo would say. */
  private record Instead(ReadAnswer answer, Source source, Instant asOf) {}

  private static Optional<ReadAnswer> answer(Result result) {
    return switch (result) {
      case Result.Page(var rows, var total, var next) ->
          Optional.of(new ReadAnswer(rows, total, next));
      case Result.Found(var row) -> Optional.of(ReadAnswer.of(row));
      case Result.Created _,
          Result.Updated _,
          Result.Deleted _,
          Result.Batched _,
          Result.Answered _,
          Result.Invalid _,
          Result.Denied _,
          Result.CallWrong _,
          Result.NoSuchRecord _,
          Result.NoSuchModel _,
          Result.NoSuchIntegration _ ->
          Optional.empty();
    };
  }

  private Answer known(IntegrationId id, ReadAnswer answer, Record asked, Provenance provenance) {
    observer.recordsRead(id, provenance.source());
    var result =
        asked instanceof One
            ? new Result.Found(answer.rows().getFirst())
            : new Result.Page(answer.rows(), answer.total(), answer.next());
    return new Answer.Known(result, provenance);
  }

  /** One record is asked for. */
  private record One(OdooId record, Shape shape) {}
}
