package dev.odoobridge.adapter.http.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.odoobridge.domain.access.ApiToken;
import dev.odoobridge.domain.integration.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An API token, as answers show one.
 *
 * @param token its text, in the answer that made it and in no other
 */
record ApiTokenView(
    String id,
    String name,
    String role,
    ScopeView scope,
    String status,
    String createdAt,
    String createdBy,
    @Nullable String expiresAt,
    @Nullable String lastUsedAt,
    @Nullable String revokedAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String token) {
  private static final String ACTIVE = "active";
  private static final String EXPIRED = "expired";
  private static final String REVOKED = "revoked";
  static final List<String> STATUSES = List.of(ACTIVE, EXPIRED, REVOKED);

  static ApiTokenView from(ApiToken token, Instant now) {
    return view(token, now, null);
  }

  static ApiTokenView made(ApiToken token, Instant now, Secret text) {
    return view(token, now, text.reveal());
  }

  private static ApiTokenView view(ApiToken token, Instant now, @Nullable String text) {
    return new ApiTokenView(
        token.id(),
        token.name(),
        token.role().word(),
        ScopeView.from(token.scope()),
        status(token, now),
        token.createdAt().toString(),
        token.createdBy(),
        shown(token.expiresAt()),
        shown(token.lastUsedAt()),
        shown(token.revokedAt()),
        text);
  }

  static String status(ApiToken token, Instant now) {
    if (token.revokedAt().isPresent()) {
      return REVOKED;
    }
    return token.isGood(now) ? ACTIVE : EXPIRED;
  }

  private static @Nullable String shown(Optional<Instant> moment) {
    return moment.map(Instant::toString).orElse(null);
  }
}
