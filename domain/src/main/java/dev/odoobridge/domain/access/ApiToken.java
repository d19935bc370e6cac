package dev.odoobridge.domain.access;

import dev.odoobridge.domain.listing.SortKey;
import dev.odoobridge.domain.listing.Sorting;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A long-lived token of an application. Its text is shown once and not kept.
 *
 * @param hash of its text
 * @param expiresAt never when absent
 * @param lastUsedAt to the minute
 */
public record ApiToken(
    String id,
    String name,
    Role role,
    Scope scope,
    String hash,
    Instant createdAt,
    String createdBy,
    Optional<Instant> expiresAt,
    Optional<Instant> lastUsedAt,
    Optional<Instant> revokedAt) {
  private static final SortKey<ApiToken> MADE = SortKey.moment("created_at", ApiToken::createdAt);

  /** Tokens are listed from the newest to the oldest. One never used was used before all others. */
  public static final Sorting<ApiToken> SORTING =
      new Sorting<>(
          SortKey.text("id", ApiToken::id),
          List.of(
              MADE,
              SortKey.text("name", ApiToken::name),
              SortKey.text("role", token -> token.role().word()),
              SortKey.moment("last_used_at", token -> token.lastUsedAt().orElse(Instant.EPOCH))),
          MADE,
          true);

  private static final Pattern ID = Pattern.compile("[0-9a-f]{16}");
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._@-]{0,99}");

  public ApiToken {
    if (!isId(id)) {
      throw new IllegalArgumentException("id: must be 16 hexadecimal digits");
    }
    if (!isName(name)) {
      throw new IllegalArgumentException("name: must have 1 to 100 letters and digits");
    }
  }

  public static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  public static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  /** Whether it opens anything at that moment. */
  public boolean isGood(Instant now) {
    return revokedAt.isEmpty() && expiresAt.filter(end -> !now.isBefore(end)).isEmpty();
  }

  /** Who carries it. */
  public Caller caller() {
    return new Caller("token:" + name, role, scope);
  }

  @Override
  public String toString() {
    return "ApiToken[" + id + ", " + name + ", " + role.word() + "]";
  }
}
