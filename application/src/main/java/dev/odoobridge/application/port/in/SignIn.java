package dev.odoobridge.application.port.in;

import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.integration.Secret;
import java.time.Instant;
import java.util.Optional;

/** Proves who is calling. */
public interface SignIn {

  /** Checks a name and a password; a wrong name takes as long as a wrong password. */
  Result signIn(String name, Secret password);

  /** A new token, and a new refresh token, for one that was not used before. */
  Result refresh(Secret refreshToken);

  /**
   * Who carries this token, of a user or of an application; empty when it is forged or expired,
   * revoked, or the user is gone, shut out, or has another password.
   */
  Optional<Caller> caller(String token);

  /** What came of it. */
  sealed interface Result {
    /**
     * Signed in.
     *
     * @param refreshToken good for {@link #refresh}, once
     */
    record SignedIn(Caller caller, Secret token, Instant expiresAt, Secret refreshToken)
        implements Result {}

    /** Name or password or refresh token is wrong; which one is not said. */
    record Refused() implements Result {}
  }
}
