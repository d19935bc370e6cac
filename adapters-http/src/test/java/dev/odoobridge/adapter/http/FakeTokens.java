package dev.odoobridge.adapter.http;

import dev.odoobridge.application.port.in.ManageTokens;
import dev.odoobridge.domain.access.ApiToken;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.integration.Secret;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.record.IntegrationId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** API tokens in memory; the text of each is {@code obt_} and its name. */
final class FakeTokens implements ManageTokens {
  private final Map<String, ApiToken> kept = new LinkedHashMap<>();

  @Override
  public synchronized List<ApiToken> list() {
    return new ArrayList<>(kept.values()).reversed();
  }

  @Override
  public synchronized Optional<ApiToken> find(String id) {
    return Optional.ofNullable(kept.get(id));
  }

  @Override
  public synchronized Result create(Caller caller, Draft draft) {
    if (kept.values().stream()
        .anyMatch(it -> it.name().equals(draft.name()) && it.revokedAt().isEmpty())) {
      return new Result.NameTaken(draft.name());
    }
    if (draft.scope().integrations().names().contains(new IntegrationId("nowhere"))) {
      return new Result.Invalid(List.of(new FieldProblem("integrations", "there is none")));
    }
    var token =
        new ApiToken(
            "%016x".formatted(kept.size() + 1),
            draft.name(),
            draft.role(),
            draft.scope(),
            "hash",
            Served.NOW,
            caller.name(),
            draft.life().map(Served.NOW::plus),
            Optional.empty(),
            Optional.empty());
    kept.put(token.id(), token);
    return new Result.Made(token, new Secret("obt_" + draft.name()));
  }

  @Override
  public synchronized Optional<ApiToken> revoke(Caller caller, String id) {
    return Optional.ofNullable(
        kept.computeIfPresent(
            id,
            (_, it) ->
                new ApiToken(
                    it.id(),
                    it.name(),
                    it.role(),
                    it.scope(),
                    it.hash(),
                    it.createdAt(),
                    it.createdBy(),
                    it.expiresAt(),
                    it.lastUsedAt(),
                    Optional.of(Served.NOW))));
  }
}
