package dev.odoobridge.adapter.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What tokens say whose signature was found good, for a host shows the same one a thousand times a
 * second. A signature stays good; whether what it signs still holds is to be asked each time. Has
 * the tokens used last, a bounded number, by their hash. Thread-safe.
 */
final class VerifiedTokens {
  private static final int MOST = 1_000;

  private final Map<ByteBuffer, TokenClaims> known = new Latest();

  /** What the token says, verified unless it was before. */
  Optional<TokenClaims> claims(String token, Function<String, Optional<TokenClaims>> verification) {
    var hash = hash(token);
    return find(hash)
        .or(
            () -> {
              var claims = verification.apply(token);
              claims.ifPresent(found -> keep(hash, found));
              return claims;
            });
  }

  private synchronized Optional<TokenClaims> find(ByteBuffer hash) {
    return Optional.ofNullable(known.get(hash));
  }

  private synchronized void keep(ByteBuffer hash, TokenClaims claims) {
    known.put(hash, claims);
  }

  private static ByteBuffer hash(String token) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return ByteBuffer.wrap(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("this Java has no SHA-256", impossible);
    }
  }

  /** Forgets whichever was used longest ago when there are too many. */
  private static final class Latest extends LinkedHashMap<ByteBuffer, TokenClaims> {
    private static final long serialVersionUID = 1;

    private Latest() {
      super(64, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<ByteBuffer, TokenClaims> eldest) {
      return size() > MOST;
    }
  }
}
