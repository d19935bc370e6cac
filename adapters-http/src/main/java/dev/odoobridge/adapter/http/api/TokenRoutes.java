package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.auth.Guard;
import dev.odoobridge.adapter.http.auth.SignInThrottle;
import dev.odoobridge.application.port.in.SignIn;
import dev.odoobridge.domain.integration.Secret;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code /api/v1/auth}: bearer tokens for names and passwords. */
public final class TokenRoutes {
  private static final Logger LOG = LoggerFactory.getLogger(TokenRoutes.class);
  private static final int LONGEST_SHOWN = 40;

  private final SignIn signIn;
  private final InstantSource clock;
  private final SignInThrottle throttle;

  public TokenRoutes(SignIn signIn, InstantSource clock, SignInThrottle throttle) {
    this.signIn = signIn;
    this.clock = clock;
    this.throttle = throttle;
  }

  public void issue(Context context) throws IOException {
    var fields = new Fields(Bodies.object(context, Bodies.JSON));
    var name = fields.text("username");
    var password = fields.secret("password");
    fields.require("username", name);
    fields.require("password", password);
    fields.end();
    issue(context, name.orElseThrow(), password.orElseThrow());
  }

  /** A refresh token cannot be guessed, so tries are not counted. */
  public void refresh(Context context) throws IOException {
    var fields = new Fields(Bodies.object(context, Bodies.JSON));
    var token = fields.secret("refresh_token");
    fields.require("refresh_token", token);
    fields.end();
    switch (signIn.refresh(token.orElseThrow())) {
      case SignIn.Result.SignedIn signedIn -> Answers.json(context, Answers.OK, view(signedIn));
      case SignIn.Result.Refused _ -> {
        LOG.atWarn().addKeyValue("address", context.ip()).log("refresh token refused");
        throw Guard.refused();
      }
    }
  }

  private void issue(Context context, String name, Secret password) {
    throttle
        .take(name, context.ip())
        .ifPresent(
            wait -> {
              throw Guard.throttled(wait);
            });
    switch (signIn.signIn(name, password)) {
      case SignIn.Result.SignedIn signedIn -> {
        throttle.succeeded(name, context.ip());
        Guard.noteSignIn(context, signedIn.caller().name());
        LOG.atInfo()
            .addKeyValue("name", signedIn.caller().name())
            .addKeyValue("address", context.ip())
            .log("signed in");
        Answers.json(context, Answers.OK, view(signedIn));
      }
      case SignIn.Result.Refused _ -> {
        LOG.atWarn()
            .addKeyValue("name", shown(name))
            .addKeyValue("address", context.ip())
            .log("sign-in refused");
        throw Guard.refused();
      }
    }
  }

  /** A name that may be anything, even a password typed into the wrong field of a form. */
  private static String shown(String name) {
    var line = name.replaceAll("[^\\p{L}\\p{N}@._ -]", "?");
    return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN) + "...";
  }

  private TokenView view(SignIn.Result.SignedIn signedIn) {
    var left = Duration.between(clock.instant(), signedIn.expiresAt()).toSeconds();
    return new TokenView(
        signedIn.token().reveal(),
        "Bearer",
        Math.max(0, left),
        signedIn.expiresAt().toString(),
        signedIn.refreshToken().reveal());
  }

  /**
   * A token as OAuth 2 shows it.
   *
   * @param expiresIn seconds from now
   */
  record TokenView(
      String accessToken,
      String tokenType,
      long expiresIn,
      String expiresAt,
      String refreshToken) {}
}
