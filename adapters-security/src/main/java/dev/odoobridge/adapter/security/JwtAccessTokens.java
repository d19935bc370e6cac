package dev.odoobridge.adapter.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.odoobridge.application.port.out.AccessTokens;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.integration.Secret;
import java.security.SecureRandom;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;

/**
 * JSON Web Tokens, signed with HMAC-SHA256. They live for an hour. The first key given signs, all
 * of them verify. Thread-safe.
 */
public final class JwtAccessTokens implements AccessTokens {
  /** How long a token is good for. */
  public static final Duration LIFE = Duration.ofHours(1);

  private static final int MAX_LENGTH = 4096;
  private static final int ID_BYTES = 16;

  private final List<SecretKey> keys;
  private final SecureRandom random;
  private final VerifiedTokens verified = new VerifiedTokens();

  /**
   * @param keys at least one
   */
  public JwtAccessTokens(List<ServiceKey> keys, SecureRandom random) {
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("keys: none is given");
    }
    this.keys = keys.stream().map(key -> key.derive("access tokens", "HmacSHA256")).toList();
    this.random = random;
  }

  @Override
  public Issued issue(Caller caller, long generation, String session, Instant now) {
    var issuedAt = now.truncatedTo(ChronoUnit.SECONDS);
    var expiresAt = issuedAt.plus(LIFE);
    var id = new byte[ID_BYTES];
    random.nextBytes(id);
    var proven = new Proven(caller, generation, session);
    var claims = TokenClaims.of(proven, Base64Url.encode(id), issuedAt, expiresAt);
    return new Issued(new Secret(signed(claims)), expiresAt);
  }

  private String signed(JWTClaimsSet claims) {
    var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
    try {
      token.sign(new MACSigner(keys.getFirst()));
    } catch (JOSEException e) {
      throw new IllegalStateException("this Java has no HMAC-SHA256", e);
    }
    return token.serialize();
  }

  @Override
  public Optional<Proven> verify(String token, Instant now) {
    return token.length() > MAX_LENGTH
        ? Optional.empty()
        : verified
            .claims(token, this::claims)
            .filter(claims -> claims.holds(now))
            .map(TokenClaims::proven);
  }

  private Optional<TokenClaims> claims(String token) {
    if (!isCanonical(token)) {
      return Optional.empty();
    }
    try {
      var parsed = SignedJWT.parse(token);
      return parsed.getHeader().getAlgorithm().equals(JWSAlgorithm.HS256) && isSigned(parsed)
          ? TokenClaims.read(parsed.getJWTClaimsSet())
          : Optional.empty();
    } catch (ParseException | JOSEException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static boolean isCanonical(String token) {
    var parts = token.split("\\.", -1);
    return parts.length == 3
        && List.of(parts).stream().allMatch(part -> Base64Url.decode(part).isPresent());
  }

  private boolean isSigned(SignedJWT token) throws JOSEException {
    for (var key : keys) {
      if (token.verify(new MACVerifier(key))) {
        return true;
      }
    }
    return false;
  }
}
