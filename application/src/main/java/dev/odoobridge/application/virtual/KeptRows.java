package dev.odoobridge.application.virtual;

import dev.odoobridge.application.odoo.OdooRows;
import dev.odoobridge.application.port.out.ReadCache;
import dev.odoobridge.domain.direct.KeptRead;
import dev.odoobridge.domain.direct.Provenance;
import dev.odoobridge.domain.direct.Provenance.Source;
import dev.odoobridge.domain.direct.ReadAnswer;
import dev.odoobridge.domain.direct.ReadQuestion;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.value.RawValue;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Rows that were read before, and in place of those that were not, what Odoo says; for one question
 * of one caller. It remembers how old the oldest part is.
 */
final class KeptRows implements OdooRows {
  /** Answers to longer questions would take more room than they save time. */
  private static final int LONGEST = 5000;

  private final Terms terms;
  private final Supplier<OdooRows> opener;
  private Optional<OdooRows> odoo = Optional.empty();
  private boolean used;
  private Instant oldest;

  /**
   * Nothing is asked yet.
   *
   * @param opener opens Odoo when something is not kept
   */
  KeptRows(Terms terms, Supplier<OdooRows> opener) {
    this.terms = terms;
    this.opener = opener;
    this.oldest = terms.now();
  }

  /**
   * What is kept and may be used.
   *
   * @param good whether an answer is new enough
   * @param mark what new answers are kept under; none is kept when empty
   * @param now when Odoo says what it is asked
   */
  record Terms(
      ReadCache cache,
      Function<Record, ReadQuestion> question,
      Predicate<KeptRead> good,
      Optional<String> mark,
      Instant now) {}

  /** Where the rows came from. A question that needed none is held against Odoo's model anyway. */
  Provenance provenance() {
    if (!used) {
      odoo();
    }
    return new Provenance(odoo.isPresent() ? Source.ODOO : Source.CACHE, oldest);
  }

  @Override
  public SequencedMap<OdooId, RawValue.Members> page(long after, int limit) {
    return answer(new Part("page", List.of(), after, limit), it -> it.page(after, limit));
  }

  @Override
  public SequencedMap<OdooId, RawValue.Members> among(Collection<OdooId> ids, int limit) {
    return ids.isEmpty()
        ? new TreeMap<>()
        : answer(new Part("among", List.copyOf(ids), 0, limit), it -> it.among(ids, limit));
  }

  @Override
  public SequencedMap<OdooId, RawValue.Members> amongOrBeyond(List<OdooId> ids, int limit) {
    return answer(new Part("beyond", ids, 0, limit), it -> it.amongOrBeyond(ids, limit));
  }

  @Override
  public List<OdooId> ids(long after, int limit) {
    used = true;
    return odoo().ids(after, limit);
  }

  @Override
  public SequencedMap<OdooId, RawValue.Members> one(OdooId id) {
    return answer(new Part("one", List.of(id), 0, 1), it -> it.one(id));
  }

  private OdooRows odoo() {
    if (odoo.isEmpty()) {
      odoo = Optional.of(opener.get());
    }
    return odoo.get();
  }

  private SequencedMap<OdooId, RawValue.Members> answer(
      Part part, Function<OdooRows, SequencedMap<OdooId, RawValue.Members>> work) {
    used = true;
    var question = terms.question().apply(part);
    var kept = terms.cache().find(question).filter(terms.good());
    if (kept.isPresent()) {
      oldest = kept.get().asOf().isBefore(oldest) ? kept.get().asOf() : oldest;
      return rows(kept.get().answer());
    }
    var rows = work.apply(odoo());
    var isWorthIt = part.ids().size() <= LONGEST && !(part.kind().equals("one") && rows.isEmpty());
    terms.mark().filter(_ -> isWorthIt).ifPresent(mark -> keep(question, rows, mark));
    return rows;
  }

  private void keep(
      ReadQuestion question, SequencedMap<OdooId, RawValue.Members> rows, String mark) {
    var answer = new ReadAnswer(List.copyOf(rows.values()), Optional.empty(), Optional.empty());
    terms.cache().keep(question, new KeptRead(answer, mark, terms.now()));
  }

  private static SequencedMap<OdooId, RawValue.Members> rows(ReadAnswer answer) {
    var rows = new TreeMap<OdooId, RawValue.Members>();
    for (var row : answer.rows()) {
      if (row.member("id") instanceof RawValue.Number(var id)) {
        rows.put(new OdooId(id.longValue()), row);
      }
    }
    return rows;
  }

  /** One call to Odoo. */
  private record Part(String kind, List<OdooId> ids, long after, int limit) {}
}
