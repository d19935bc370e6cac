package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.auth.Guard;
import dev.odoobridge.application.port.in.RotateSecrets;
import io.javalin.http.Context;

/** {@code /api/v1/secrets}: what is stored encrypted. */
public final class SecretRoutes {
  private final RotateSecrets secrets;

  public SecretRoutes(RotateSecrets secrets) {
    this.secrets = secrets;
  }

  public void rotate(Context context) {
    var count = secrets.rotate(Guard.caller(context));
    Answers.json(context, Answers.OK, new RotatedView(count));
  }

  /**
   * What was done.
   *
   * @param rotated how many are sealed with the new key now
   */
  record RotatedView(long rotated) {}
}
