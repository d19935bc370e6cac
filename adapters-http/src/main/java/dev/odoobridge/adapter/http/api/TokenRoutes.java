package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.auth.Guard;
import dev.odoobridge.application.port.in.SignIn;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;

/** {@code /api/v1/auth}: bearer tokens for names and passwords. */
public final class TokenRoutes {
  private final SignIn signIn;
  private final InstantSource clock;

  public TokenRoutes(SignIn signIn, InstantSource clock) {
    this.signIn = signIn;
    this.clock = clock;
  }

  public void issue(Context context) throws IOException {
    var fields = new Fields(Bodies.object(context, Bodies.JSON));
    var name = fields.text("username");
    var password = fields.secret("password");
    fields.require("username", name);
    fields.require("password", password);
    fields.end();
    switch (signIn.signIn(name.orElseThrow(), password.orElseThrow())) {
      case SignIn.Result.SignedIn signedIn -> Answers.json(context, Answers.OK, view(signedIn));
      case SignIn.Result.Refused _ -> throw Guard.refused();
    }
  }

  private TokenView view(SignIn.Result.SignedIn signedIn) {
    var left = Duration.between(clock.instant(), signedIn.expiresAt()).toSeconds();
    return new TokenView(
        signedIn.token().reveal(), "Bearer", Math.max(0, left), signedIn.expiresAt().toString());
  }

  /**
   * A token as OAuth 2 shows it.
   *
   * @param expiresIn seconds from now
   */
  record TokenView(String accessToken, String tokenType, long expiresIn, String expiresAt) {}
}
