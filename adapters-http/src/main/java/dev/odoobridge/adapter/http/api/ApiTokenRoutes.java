package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.auth.Guard;
import dev.odoobridge.adapter.http.problem.Problem;
import dev.odoobridge.adapter.http.problem.ProblemType;
import dev.odoobridge.adapter.http.problem.Problems;
import dev.odoobridge.application.port.in.ManageTokens;
import dev.odoobridge.application.port.in.ManageTokens.Result;
import dev.odoobridge.domain.access.ApiToken;
import dev.odoobridge.domain.access.Role;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** {@code /api/v1/tokens}: what applications carry. */
public final class ApiTokenRoutes {
  public static final List<String> LIST = Slices.with("status", "role", "created_by");

  private static final String TOKENS = "/api/v1/tokens/";
  private static final int MOST_DAYS = 3650;

  private final ManageTokens tokens;
  private final InstantSource clock;

  public ApiTokenRoutes(ManageTokens tokens, InstantSource clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  public void list(Context context) {
    var query = Query.of(context, LIST);
    var status =
        query.parsed(
            "status",
            ApiTokenRoutes::status,
            "must be one of " + String.join(", ", ApiTokenView.STATUSES));
    var role = query.parsed("role", Role::parse, UserRoutes.expectedRole());
    var maker = query.text("created_by");
    var now = clock.instant();
    var found =
        tokens.list().stream()
            .filter(it -> status.map(ApiTokenView.status(it, now)::equals).orElse(true))
            .filter(it -> role.map(it.role()::equals).orElse(true))
            .filter(it -> maker.map(it.createdBy()::equals).orElse(true))
            .toList();
    var view = Slices.of(query, ApiToken.SORTING, found, it -> ApiTokenView.from(it, now));
    Answers.json(context, Answers.OK, view);
  }

  private static Optional<String> status(String text) {
    return Optional.of(text).filter(ApiTokenView.STATUSES::contains);
  }

  public void create(Context context) throws IOException {
    var fields = new Fields(Bodies.object(context, Bodies.JSON));
    var name = fields.text("name");
    var role = UserRoutes.role(fields);
    var scope = ScopeBody.read(fields);
    var days = fields.wholeNumber("expires_in_days");
    fields.require("name", name);
    fields.require("role", role);
    if (name.isPresent() && !ApiToken.isName(name.get())) {
      fields.wrong("name", "must have 1 to 100 letters, digits, blanks, dots, dashes or @");
    }
    if (days.isPresent() && (days.get() < 1 || days.get() > MOST_DAYS)) {
      fields.wrong("expires_in_days", "must be 1 to " + MOST_DAYS);
    }
    fields.end();
    var draft =
        new ManageTokens.Draft(
            name.orElseThrow(), role.orElseThrow(), scope, days.map(Duration::ofDays));
    switch (tokens.create(Guard.caller(context), draft)) {
      case Result.Made(var token, var text) ->
          Answers.located(
              context,
              Answers.CREATED,
              TOKENS + token.id(),
              ApiTokenView.made(token, clock.instant(), text));
      case Result.Invalid(var problems) -> throw Problems.invalidFields(problems);
      case Result.NameTaken(var taken) ->
          throw Problem.of(ProblemType.ID_TAKEN, "There is a token \"" + taken + "\" already.")
              .at("name", "is taken");
    }
  }

  public void read(Context context) {
    var token = tokens.find(context.pathParam("id")).orElseThrow(ApiTokenRoutes::noSuchToken);
    Answers.json(context, Answers.OK, ApiTokenView.from(token, clock.instant()));
  }

  /** The token as shown, if there is one. */
  public Optional<?> shown(Context context) {
    return tokens.find(context.pathParam("id")).map(it -> ApiTokenView.from(it, clock.instant()));
  }

  /** It stays in the list, ended. */
  public void revoke(Context context) {
    if (tokens.revoke(Guard.caller(context), context.pathParam("id")).isEmpty()) {
      throw noSuchToken();
    }
    Answers.nothing(context);
  }

  private static Problem noSuchToken() {
    return Problem.of(ProblemType.TOKEN_NOT_FOUND, "There is no token of that id.");
  }
}
