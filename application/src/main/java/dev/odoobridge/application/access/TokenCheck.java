package dev.odoobridge.application.access;

import dev.odoobridge.application.port.out.ApiTokenStore;
import dev.odoobridge.domain.access.ApiToken;
import dev.odoobridge.domain.access.Caller;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Checks API tokens, and notes now and then that they are used. Thread-safe. */
public final class TokenCheck {
  static final String PREFIX = "obt_";

  private static final Duration NOTED = Duration.ofMinutes(1);
  private static final int LENGTH = PREFIX.length() + 16 + 1 + 43;

  private final ApiTokenStore tokens;
  private final InstantSource clock;
  private final Map<String, Instant> notedAt = new ConcurrentHashMap<>();

  public TokenCheck(ApiTokenStore tokens, InstantSource clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  static boolean isOne(String text) {
    return text.startsWith(PREFIX);
  }

  /** Who carries it; empty when it is forged, expired or revoked. */
  Optional<Caller> caller(String text) {
    if (text.length() != LENGTH) {
      return Optional.empty();
    }
    var id = text.substring(PREFIX.length(), PREFIX.length() + 16);
    var now = clock.instant();
    var token =
        Optional.of(id)
            .filter(ApiToken::isId)
            .flatMap(tokens::find)
            .filter(found -> isEqual(found.hash(), Texts.hash(text)))
            .filter(found -> found.isGood(now));
    token.ifPresent(found -> note(found, now));
    return token.map(ApiToken::caller);
  }

  private void note(ApiToken token, Instant now) {
    var last = notedAt.get(token.id());
    if (last == null || now.isAfter(last.plus(NOTED))) {
      notedAt.put(token.id(), now);
      tokens.saveUse(token.id(), now);
    }
  }

  private static boolean isEqual(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
