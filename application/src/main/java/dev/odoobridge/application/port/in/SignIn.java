package dev.odoobridge.application.port.in;

import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.integration.Secret;
import java.time.Instant;
import java.util.Optional;

/** Proves who is calling. */
public interface SignIn {

  /** Checks a name and a password; a wrong name takes as long as a wrong password. */
  Result signIn(String name, Secret password);

  /** Who carries this token; empty when it is forged or expired, or the user is gone. */
  Optional<Caller> caller(String token);

  /** What came of it. */
  sealed interface Result {
    record SignedIn(Caller caller, Secret token, Instant expiresAt) implements Result {}

    /** Name or password is wrong; which one is not said. */
    record Refused() implements Result {}
  }
}
