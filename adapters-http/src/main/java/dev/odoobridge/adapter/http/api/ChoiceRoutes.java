package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.auth.Guard;
import dev.odoobridge.adapter.http.problem.Problem;
import dev.odoobridge.adapter.http.problem.ProblemType;
import dev.odoobridge.adapter.http.problem.Problems;
import dev.odoobridge.application.port.in.ReadChoices;
import dev.odoobridge.application.port.in.ReadChoices.Result;
import dev.odoobridge.domain.record.HostId;
import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/integrations/{id}/odoo/choices/{entity}}: drop-down lists. */
public final class ChoiceRoutes {
  public static final List<String> LIST = List.of("search", "after", "limit");

  private static final int STANDARD_LIMIT = 100;

  private final ReadChoices choices;

  public ChoiceRoutes(ReadChoices choices) {
    this.choices = choices;
  }

  public void list(Context context) {
    var query = Query.of(context, LIST);
    var integration = Paths.integration(context);
    var entity = Paths.entity(context);
    var limit = (int) query.number("limit", 1, ReadChoices.MAX_LIMIT, STANDARD_LIMIT);
    var asked = new ReadChoices.Asked(query.text("search"), query.text("after"), limit);
    switch (choices.list(Guard.caller(context), integration, entity, asked)) {
      case Result.Choices found -> {
        Freshness.tell(context, found.provenance());
        Answers.json(context, Answers.OK, ChoicesView.from(found));
      }
      case Result.Other(var result) -> OdooRecordRoutes.answer(context, result);
      case Result.NoSuchEntity(var missing, var known) ->
          throw Problems.noSuchEntity(missing, known);
      case Result.Nameless(var nameless) ->
          throw Problem.of(
              ProblemType.ENTITY_NOT_FOUND,
              "The records of \"" + nameless + "\" have no text that could be shown in a list.");
      case Result.NoSuchIntegration(var id) -> throw Problems.noSuchIntegration(id);
    }
  }

  /**
   * A page.
   *
   * @param asOf when Odoo was so, at least
   * @param fallback whether Odoo was away, and this is what is known here
   */
  record ChoicesView(
      List<ChoiceView> items, @Nullable String next, String source, String asOf, boolean fallback) {
    static ChoicesView from(Result.Choices found) {
      var provenance = found.provenance();
      return new ChoicesView(
          found.choices().stream().map(ChoiceView::from).toList(),
          found.next().orElse(null),
          provenance.source().word(),
          provenance.asOf().toString(),
          provenance.fallback());
    }
  }

  /**
   * A choice.
   *
   * @param id Odoo's
   * @param record the host's id, null when it has not come here yet
   */
  record ChoiceView(long id, @Nullable String record, String name) {
    static ChoiceView from(ReadChoices.Choice choice) {
      return new ChoiceView(
          choice.odooId().value(), choice.record().map(HostId::value).orElse(null), choice.name());
    }
  }
}
