package dev.odoobridge.bootstrap.config;

import dev.odoobridge.domain.integration.Secret;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * How the service is guarded.
 *
 * @param auditKept how long it is known who did what
 * @param calls of each caller that are answered in a minute; 0 for any number
 * @param unsignedCalls of each address without a token, likewise
 * @param connectionTests of each caller, likewise
 * @param origins of pages that browsers may let call
 * @param privateNetworks whether this machine and private networks may be called
 * @param oldSecretKey what was sealed with it can still be opened
 */
public record Guarding(
    Duration auditKept,
    int calls,
    int unsignedCalls,
    int connectionTests,
    Set<String> origins,
    boolean privateNetworks,
    Optional<Secret> oldSecretKey) {
  static final int AUDIT_KEPT_DAYS = 365;
  static final int CALLS = 600_000;
  static final int UNSIGNED_CALLS = 6_000;
  static final int CONNECTION_TESTS = 60;

  public Guarding {
    origins = Set.copyOf(origins);
  }

  /** As it is when nothing is set. */
  public static Guarding standard() {
    return new Guarding(
        Duration.ofDays(AUDIT_KEPT_DAYS),
        CALLS,
        UNSIGNED_CALLS,
        CONNECTION_TESTS,
        Set.of(),
        true,
        Optional.empty());
  }
}
