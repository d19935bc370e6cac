package dev.odoobridge.application.access;

import dev.odoobridge.application.odoo.KnownNames;
import dev.odoobridge.application.port.in.ManageTokens;
import dev.odoobridge.application.port.out.AnswerStore;
import dev.odoobridge.application.port.out.ApiTokenStore;
import dev.odoobridge.domain.access.ApiToken;
import dev.odoobridge.domain.access.Caller;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Makes and ends API tokens: {@code obt_}, the id, {@code _} and 256 random bits. */
public final class ManageTokensService implements ManageTokens {
  private final ApiTokenStore tokens;
  private final AnswerStore answers;
  private final KnownNames known;
  private final InstantSource clock;
  private final RandomGenerator random;

  /**
   * Makes the service.
   *
   * @param random thread-safe, and nobody can guess what it gives
   */
  public ManageTokensService(
      ApiTokenStore tokens,
      AnswerStore answers,
      KnownNames known,
      InstantSource clock,
      RandomGenerator random) {
    this.tokens = tokens;
    this.answers = answers;
    this.known = known;
    this.clock = clock;
    this.random = random;
  }

  @Override
  public List<ApiToken> list() {
    return tokens.list();
  }

  @Override
  public Optional<ApiToken> find(String id) {
    return tokens.find(id);
  }

  @Override
  public Result create(Caller caller, Draft draft) {
    var scope = draft.scope();
    var problems = known.problems(scope.integrations().names(), scope.entities().names());
    if (!problems.isEmpty()) {
      return new Result.Invalid(problems);
    }
    var id = HexFormat.of().toHexDigits(random.nextLong());
    var text = Texts.make(TokenCheck.PREFIX + id + "_", random);
    var now = clock.instant();
    var token =
        new ApiToken(
            id,
            draft.name(),
            draft.role(),
            draft.scope(),
            Texts.hash(text.reveal()),
            now,
            caller.name(),
            draft.life().map(now::plus),
            Optional.empty(),
            Optional.empty());
    return tokens.add(token)
        ? new Result.Made(tokens.find(id).orElse(token), text)
        : new Result.NameTaken(draft.name());
  }

  @Override
  public Optional<ApiToken> revoke(Caller caller, String id) {
    tokens.revoke(id, clock.instant());
    var revoked = tokens.find(id);
    revoked.ifPresent(token -> answers.forget(token.caller().name()));
    return revoked;
  }
}
