package dev.odoobridge.domain.merge;

import dev.odoobridge.domain.link.Agreed;
import dev.odoobridge.domain.mapping.StatusMapping;
import dev.odoobridge.domain.odoo.document.Document;
import dev.odoobridge.domain.odoo.document.Route;
import dev.odoobridge.domain.status.StatusTable;
import dev.odoobridge.domain.value.FieldValue;
import java.util.List;
import java.util.Optional;

/** Merges the state of a document: the same three trees, but Odoo's side moves by transitions. */
final class StatusMerge {
  private final StatusMapping status;
  private final Document document;
  private final Rules rules;

  StatusMerge(StatusMapping status, Document document, Rules rules) {
    this.status = status;
    this.document = document;
    this.rules = rules;
  }

  /**
   * Decides.
   *
   * @param word the host's status, empty when it has none
   * @param observed the document's state in Odoo
   */
  Result merge(String word, String observed, Optional<Agreed> base) {
    var wanted = status.table().state(word);
    var same = wanted.isPresent() && document.isReached(observed, wanted.get());
    var verdict =
        FieldRule.decide(
            facts(word, observed, wanted, same, base),
            rules,
            rules.policy(status.host(), status.host(), new Agreed(host(word), odoo(observed))));
    return switch (verdict.decision()) {
      case AGREE -> Result.agreed(word, observed);
      case LEAVE -> new Result.Nothing(false);
      case ASK -> new Result.Open(conflict(word, observed, Conflict.OPEN));
      case SEND -> send(wanted.orElseThrow(), observed, verdict.conflict(), word);
      case TAKE -> take(word, observed, verdict.conflict());
    };
  }

  private FieldRule.Facts facts(
      String word, String observed, Optional<String> wanted, boolean same, Optional<Agreed> base) {
    var hostHas = wanted.isPresent();
    // Just written and elsewhere than asked, though there was a way: Odoo's word counts.
    var strayed =
        rules.settlesStatus()
            && hostHas
            && !same
            && (document.route(observed, wanted.get()) instanceof Route.Steps
                || document.route(observed, wanted.get()) instanceof Route.There);
    var hostChanged =
        hostHas && !strayed && base.map(agreed -> !agreed.host().equals(host(word))).orElse(true);
    var odooChanged =
        strayed || base.map(agreed -> !agreed.odoo().equals(odoo(observed))).orElse(true);
    return new FieldRule.Facts(base.isPresent(), same, hostChanged, odooChanged, status.travel());
  }

  private Result send(String wanted, String observed, boolean conflict, String word) {
    if (!rules.exports()) {
      return new Result.Nothing(true);
    }
    var open =
        conflict ? Optional.of(conflict(word, observed, "host")) : Optional.<Conflict>empty();
    return new Result.Move(new Transition(observed, wanted), open);
  }

  private Result take(String word, String observed, boolean conflict) {
    if (!rules.imports()) {
      return new Result.Nothing(false);
    }
    var lost =
        conflict ? Optional.of(conflict(word, observed, "odoo")) : Optional.<Conflict>empty();
    return switch (translated(observed, word)) {
      case StatusTable.Translation.Known(var next) ->
          new Result.Taken(next, new Agreed(host(next), odoo(observed)), lost);
      case StatusTable.Translation.Unmapped(var state) -> new Result.Unmapped(state);
    };
  }

  /** A host without a word for a shade of a state calls it what it calls the state. */
  private StatusTable.Translation translated(String observed, String word) {
    var exact = status.table().hostWord(observed, word);
    return exact instanceof StatusTable.Translation.Unmapped
        ? document
            .shadeOf(observed)
            .map(plain -> status.table().hostWord(plain, word))
            .orElse(exact)
        : exact;
  }

  private Conflict conflict(String word, String observed, String resolved) {
    return new Conflict(status.host(), new Agreed(host(word), odoo(observed)), resolved);
  }

  static List<FieldValue> host(String word) {
    return List.of(FieldValue.text(word));
  }

  static List<FieldValue> odoo(String state) {
    return List.of(FieldValue.text(state));
  }

  /** What is to happen. */
  sealed interface Result {
    record Agree(Agreed base) implements Result {}

    /**
     * Nothing happens.
     *
     * @param waits a transition is wanted that these rules did not let through
     */
    record Nothing(boolean waits) implements Result {}

    record Open(Conflict conflict) implements Result {}

    record Move(Transition transition, Optional<Conflict> conflict) implements Result {}

    record Taken(String word, Agreed base, Optional<Conflict> conflict) implements Result {}

    /** The profile has no word for Odoo's state; the host keeps its own. */
    record Unmapped(String state) implements Result {}

    static Result agreed(String word, String observed) {
      return new Agree(new Agreed(host(word), odoo(observed)));
    }
  }
}
