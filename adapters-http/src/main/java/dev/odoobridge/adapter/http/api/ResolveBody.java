package dev.odoobridge.adapter.http.api;

import dev.odoobridge.application.port.in.ManageConflicts.Choice;
import dev.odoobridge.domain.policy.ConflictPolicy;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.value.RawValue;
import java.util.List;
import java.util.Optional;

/** What a person decides of a conflict: the side that wins, or a value of the person's own. */
final class ResolveBody {
  private static final String WINNER = "winner";
  private static final String FIELDS = "fields";

  private ResolveBody() {}

  static Choice choice(RawValue.Members body) {
    var fields = new Fields(body);
    var word = fields.text(WINNER);
    var winner = word.flatMap(ResolveBody::winner);
    var value = fields.members(FIELDS);
    if (word.isPresent() && winner.isEmpty()) {
      fields.wrong(WINNER, "must be host or odoo");
    }
    if (word.isPresent() && value.isPresent()) {
      fields.wrong(FIELDS, "cannot be given beside a winner");
    }
    if (value.isEmpty()) {
      fields.require(WINNER, word);
    }
    fields.end();
    return winner.orElseGet(() -> new Choice.Value(value.orElseThrow()));
  }

  /** What is wrong with a value of the person's own, by its place in the body. */
  static List<FieldProblem> in(List<FieldProblem> problems) {
    return problems.stream()
        .map(
            problem ->
                problem.path().equals(FIELDS)
                    ? problem
                    : new FieldProblem(FIELDS + "." + problem.path(), problem.message()))
        .toList();
  }

  private static Optional<Choice> winner(String word) {
    return ConflictPolicy.parse(word)
        .flatMap(
            policy ->
                switch (policy) {
                  case HOST -> Optional.of(new Choice.Host());
                  case ODOO -> Optional.of(new Choice.Odoo());
                  case NEWEST, MANUAL -> Optional.empty();
                });
  }
}
