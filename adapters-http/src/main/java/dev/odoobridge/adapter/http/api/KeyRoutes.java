package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.auth.Guard;
import dev.odoobridge.adapter.http.problem.Failures;
import dev.odoobridge.adapter.http.problem.Problem;
import dev.odoobridge.adapter.http.problem.ProblemType;
import dev.odoobridge.adapter.http.problem.Problems;
import dev.odoobridge.application.port.in.RotateKey;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/integrations/{id}/key}: the API key the bridge has for Odoo. */
public final class KeyRoutes {
  private static final long USUAL_DAYS = 90;
  private static final long MOST_DAYS = 365;
  private final RotateKey rotateKey;

  public KeyRoutes(RotateKey rotateKey) {
    this.rotateKey = rotateKey;
  }

  /** An empty body asks for the usual. */
  public void rotate(Context context) throws IOException {
    var fields = new Fields(Bodies.optionalObject(context));
    var password = fields.secret("password");
    var days = fields.wholeNumber("expires_in_days").orElse(USUAL_DAYS);
    if (days < 1 || days > MOST_DAYS) {
      fields.wrong("expires_in_days", "must be 1 to " + MOST_DAYS);
    }
    fields.end();
    var command = new RotateKey.Command(password, Duration.ofDays(days));
    switch (rotateKey.rotate(Guard.caller(context), Paths.integration(context), command)) {
      case RotateKey.Result.Rotated rotated ->
          Answers.json(context, Answers.OK, KeyView.from(rotated));
      case RotateKey.Result.Impossible(var why) ->
          throw Problem.of(ProblemType.KEY_NOT_ROTATED, why);
      case RotateKey.Result.Fails(var code, var message) -> throw Failures.odoo(code, message);
      case RotateKey.Result.NoSuchIntegration(var id) -> throw Problems.noSuchIntegration(id);
    }
  }

  /**
   * The new key, without itself.
   *
   * @param expiresAt null when it never does
   * @param oldKey what became of the old one, in the words of {@link RotateKey.OldKey}
   * @param note what is left to do; null when nothing is
   */
  record KeyView(String name, @Nullable String expiresAt, String oldKey, @Nullable String note) {
    static KeyView from(RotateKey.Result.Rotated rotated) {
      return new KeyView(
          rotated.name(),
          rotated.ends().map(Instant::toString).orElse(null),
          rotated.oldKey().name().toLowerCase(Locale.ROOT),
          rotated.note().isEmpty() ? null : rotated.note());
    }
  }
}
