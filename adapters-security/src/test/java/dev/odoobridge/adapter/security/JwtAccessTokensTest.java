package dev.odoobridge.adapter.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.odoobridge.application.port.out.AccessTokens;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.access.Role;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class JwtAccessTokensTest {
  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
  private static final Caller ANNA = new Caller("anna", Role.MANAGER);
  private static final SecretKey SIGNING = Keys.ONE.derive("access tokens", "HmacSHA256");

  private final JwtAccessTokens tokens = tokens(Keys.ONE);

  @Nested
  class Issue {
    @Test
    void givesATokenForAnHour() {
      assertEquals(NOW.plusSeconds(3600), tokens.issue(ANNA, NOW).expiresAt());
    }

    @Test
    void saysTheMomentAtWhichTheTokenEnds() {
      var issued = tokens.issue(ANNA, NOW.plusMillis(999));
      var token = issued.token().reveal();

      assertEquals(Optional.of(ANNA), verify(tokens, token, issued.expiresAt().minusMillis(1)));
      assertEquals(Optional.empty(), verify(tokens, token, issued.expiresAt()));
    }

    @Test
    void givesAnotherTokenEachTime() {
      assertNotEquals(issued(), issued());
    }

    @Test
    void keepsTheGenerationAndTheSignIn() {
      var token = tokens.issue(ANNA, 12, "family", NOW).token().reveal();

      assertEquals(
          Optional.of(new AccessTokens.Proven(ANNA, 12, "family")), tokens.verify(token, NOW));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void keepsNameAndRole(Role role) {
      var caller = new Caller("Jörg \"x\" 🚚", role);
      var token = tokens.issue(caller, NOW).token().reveal();

      assertEquals(Optional.of(caller), verify(tokens, token, NOW));
    }
  }

  @Nested
  class Verify {
    @Test
    void acceptsATokenOfAnotherInstanceWithTheSameKey() {
      assertEquals(Optional.of(ANNA), verify(tokens(Keys.ONE), issued(), NOW));
    }

    @Test
    void acceptsAClockThatIsALittleBehindButNotOneThatIsFarBehind() {
      assertEquals(Optional.of(ANNA), verify(tokens, issued(), NOW.minusSeconds(30)));
      assertEquals(Optional.empty(), verify(tokens, issued(), NOW.minusSeconds(31)));
    }

    @Test
    void refusesAnotherKey() {
      assertEquals(Optional.empty(), verify(tokens(Keys.OTHER), issued(), NOW));
    }

    @Test
    void acceptsAnEarlierKeyAndSignsWithTheFirst() {
      var rotated = tokens(Keys.OTHER, Keys.ONE);

      assertEquals(Optional.of(ANNA), verify(rotated, issued(), NOW));
      assertEquals(
          Optional.empty(), verify(tokens, rotated.issue(ANNA, NOW).token().reveal(), NOW));
    }

    @Test
    void refusesAnUnsignedToken() {
      assertEquals(Optional.empty(), verify(tokens, new PlainJWT(claims()).serialize(), NOW));
    }

    @Test
    void refusesATokenWhoseSignatureWasCutOff() {
      var token = issued();

      assertEquals(
          Optional.empty(), verify(tokens, token.substring(0, token.lastIndexOf('.') + 1), NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HS384", "HS512"})
    void refusesAnotherAlgorithmWithTheRightKey(String algorithm) throws Exception {
      var longer = new byte[64];
      System.arraycopy(SIGNING.getEncoded(), 0, longer, 0, 32);
      var token = new SignedJWT(new JWSHeader(JWSAlgorithm.parse(algorithm)), claims());
      token.sign(new MACSigner(longer));

      assertEquals(Optional.empty(), verify(tokens, token.serialize(), NOW));
    }

    @Test
    void refusesAnUnknownCriticalHeader() throws Exception {
      var header =
          new JWSHeader.Builder(JWSAlgorithm.HS256)
              .criticalParams(Set.of("bound"))
              .customParam("bound", true)
              .build();
      var token = new SignedJWT(header, claims());
      token.sign(new MACSigner(SIGNING));

      assertEquals(Optional.empty(), verify(tokens, token.serialize(), NOW));
    }

    @Test
    void acceptsExactlyTheClaimsItMakes() throws Exception {
      assertEquals(Optional.of(ANNA), verify(tokens, signed(claims -> claims), NOW));
    }

    @Test
    void refusesAnotherIssuerOrAudience() throws Exception {
      refuses(claims -> claims.issuer("elsewhere"));
      refuses(claims -> claims.issuer(null));
      refuses(claims -> claims.audience("elsewhere"));
      refuses(claims -> claims.audience(List.of("odoo-bridge-api", "elsewhere")));
      refuses(claims -> claims.audience((String) null));
    }

    @Test
    void refusesATokenWithoutItsTimes() throws Exception {
      refuses(claims -> claims.expirationTime(null));
      refuses(claims -> claims.notBeforeTime(null));
      refuses(claims -> claims.expirationTime(Date.from(NOW)));
      refuses(claims -> claims.notBeforeTime(Date.from(NOW.plusSeconds(60))));
    }

    @Test
    void refusesATokenWithoutCallerOrWithAStrangeOne() throws Exception {
      refuses(claims -> claims.subject(null));
      refuses(claims -> claims.claim("role", null));
      refuses(claims -> claims.claim("gen", null));
      refuses(claims -> claims.claim("gen", "0"));
      refuses(claims -> claims.claim("role", "root"));
      refuses(claims -> claims.claim("role", 1));
      refuses(claims -> claims.claim("role", List.of("admin")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a.b.c", "e30.e30.", "....", "not a token", "é.é.é"})
    void refusesWhatIsNoToken(String text) {
      assertEquals(Optional.empty(), verify(tokens, text, NOW));
    }

    @Test
    void refusesAnEndlessToken() {
      assertEquals(Optional.empty(), verify(tokens, "A".repeat(10_000_000), NOW));
    }

    @Test
    void looksAtATokenItKnowsAnew() {
      var token = issued();
      assertEquals(Optional.of(ANNA), verify(tokens, token, NOW));

      assertEquals(Optional.empty(), verify(tokens, token, NOW.minusSeconds(31)));
      assertEquals(Optional.empty(), verify(tokens, token, NOW.plusSeconds(3600)));
      assertEquals(Optional.empty(), verify(tokens, Tampering.spareBitFlipped(token), NOW));
      assertEquals(Optional.empty(), verify(tokens, Tampering.change(token, new Random(1)), NOW));
      assertEquals(Optional.of(ANNA), verify(tokens, token, NOW.plusSeconds(3599)));
    }

    @Test
    void tellsManyKnownTokensApart() {
      for (var round = 0; round < 2; round++) {
        for (var number = 0; number < 1500; number++) {
          var caller = new Caller("caller " + number, Role.HOST);
          var token = tokens.issue(caller, NOW).token().reveal();

          assertEquals(Optional.of(caller), verify(tokens, token, NOW));
          assertEquals(Optional.of(caller), verify(tokens, token, NOW));
        }
      }
    }

    @Test
    void refusesAnotherTextForTheSameSignature() {
      assertEquals(Optional.empty(), verify(tokens, Tampering.spareBitFlipped(issued()), NOW));
    }

    @Test
    void refusesEveryChangedToken() {
      var token = issued();
      for (var seed = 0L; seed < 5000; seed++) {
        var changed = Tampering.change(token, new Random(seed));

        assertEquals(Optional.empty(), verify(tokens, changed, NOW), "seed " + seed);
      }
    }

    private void refuses(UnaryOperator<JWTClaimsSet.Builder> change) throws Exception {
      assertEquals(Optional.empty(), verify(tokens, signed(change), NOW));
    }
  }

  @Test
  void needsAKey() {
    assertThrows(IllegalArgumentException.class, () -> tokens());
  }

  private static Optional<Caller> verify(JwtAccessTokens tokens, String token, Instant now) {
    return tokens.verify(token, now).map(AccessTokens.Proven::caller);
  }

  private String issued() {
    return tokens.issue(ANNA, NOW).token().reveal();
  }

  private static JWTClaimsSet claims() {
    return TokenClaims.of(
        new AccessTokens.Proven(ANNA, 7, "family"), "id", NOW, NOW.plusSeconds(3600));
  }

  private static String signed(UnaryOperator<JWTClaimsSet.Builder> change) throws Exception {
    var claims = change.apply(new JWTClaimsSet.Builder(claims())).build();
    var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
    token.sign(new MACSigner(SIGNING));
    return token.serialize();
  }

  private static JwtAccessTokens tokens(ServiceKey... keys) {
    return new JwtAccessTokens(List.of(keys), new SecureRandom());
  }
}
