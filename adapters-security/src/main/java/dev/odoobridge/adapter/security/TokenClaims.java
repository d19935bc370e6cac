package dev.odoobridge.adapter.security;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.odoobridge.application.port.out.AccessTokens.Proven;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.access.Role;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/** What a token of ours says, and whether that holds at a moment. */
record TokenClaims(Proven proven, Instant notBefore, Instant expires) {
  private static final String ISSUER = "odoo-bridge";
  private static final String AUDIENCE = "odoo-bridge-api";
  private static final String ROLE = "role";
  private static final String GENERATION = "gen";
  private static final String SESSION = "sid";

  /** Two instances of the bridge may disagree about the time by this much. */
  private static final Duration SKEW = Duration.ofSeconds(30);

  static JWTClaimsSet of(Proven proven, String id, Instant issuedAt, Instant expiresAt) {
    var caller = proven.caller();
    return new JWTClaimsSet.Builder()
        .jwtID(id)
        .issuer(ISSUER)
        .audience(AUDIENCE)
        .subject(caller.name())
        .claim(ROLE, caller.role().word())
        .claim(GENERATION, proven.generation())
        .claim(SESSION, proven.session())
        .issueTime(Date.from(issuedAt))
        .notBeforeTime(Date.from(issuedAt))
        .expirationTime(Date.from(expiresAt))
        .build();
  }

  /** What is said; empty when the claims are not ours, or incomplete. */
  static Optional<TokenClaims> read(JWTClaimsSet claims) throws ParseException {
    var name = claims.getSubject();
    var role = claims.getStringClaim(ROLE);
    var isOurs =
        ISSUER.equals(claims.getIssuer()) && claims.getAudience().equals(List.of(AUDIENCE));
    if (!isOurs || name == null || role == null) {
      return Optional.empty();
    }
    var generation = claims.getLongClaim(GENERATION);
    var session = claims.getStringClaim(SESSION);
    var notBefore = claims.getNotBeforeTime();
    var expires = claims.getExpirationTime();
    if (generation == null || session == null || notBefore == null || expires == null) {
      return Optional.empty();
    }
    return Role.parse(role)
        .map(parsed -> new Proven(new Caller(name, parsed), generation, session))
        .map(proven -> new TokenClaims(proven, notBefore.toInstant(), expires.toInstant()));
  }

  boolean holds(Instant now) {
    return !now.isBefore(notBefore.minus(SKEW)) && now.isBefore(expires);
  }
}
