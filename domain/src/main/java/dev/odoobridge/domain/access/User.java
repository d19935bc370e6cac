package dev.odoobridge.domain.access;

import dev.odoobridge.domain.listing.SortKey;
import dev.odoobridge.domain.listing.Sorting;
import dev.odoobridge.domain.sync.Trigger;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Someone who signs in with a password.
 *
 * @param passwordHash in the form the {@code PasswordHasher} gave it, never the password
 * @param disabled whether signing in is refused
 * @param generation grows when all that was signed in before is to end; tokens carry it. It begins
 *     with the time of making, so that no token of an earlier user of that name counts
 */
public record User(
    String name,
    Role role,
    String passwordHash,
    Instant createdAt,
    boolean disabled,
    long generation) {

  /** Users are listed in the order of their names. */
  public static final Sorting<User> SORTING =
      Sorting.by(
          SortKey.text("name", User::name),
          List.of(
              SortKey.text("role", user -> user.role().word()),
              SortKey.moment("created_at", User::createdAt)));

  /** How many characters a password has at least. */
  public static final int SHORTEST_PASSWORD = 8;

  /** How many characters a password has at most. */
  public static final int LONGEST_PASSWORD = 200;

  private static final Pattern NEW_NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{0,99}");

  /** What runs, journals and the audit log say of the product itself. */
  private static final Set<String> OWN =
      Set.of(Trigger.AUTO, "odoo", "odoo-hook", "odoo-bridge", "settings", "system");

  public User {
    if (name.isBlank() || name.length() > 100) {
      throw new IllegalArgumentException("name: must have 1 to 100 characters");
    }
  }

  /** A new user, who may sign in. */
  public User(String name, Role role, String passwordHash, Instant createdAt) {
    this(name, role, passwordHash, createdAt, false, createdAt.toEpochMilli());
  }

  /** Whether a new user may have that name: it cannot be taken for a token's or a command's. */
  public static boolean isName(String text) {
    return NEW_NAME.matcher(text).matches();
  }

  /** Whether the product does things in that name. */
  public static boolean isReserved(String text) {
    return OWN.contains(text.toLowerCase(Locale.ROOT));
  }

  public User withRole(Role other) {
    return new User(name, other, passwordHash, createdAt, disabled, generation);
  }

  /** The user with another password; what was signed in with the old one ends. */
  public User withPassword(String hash) {
    return new User(name, role, hash, createdAt, disabled, generation + 1);
  }

  /** The user, shut out or let in again; what was signed in before ends. */
  public User disabled(boolean shutOut) {
    return shutOut == disabled
        ? this
        : new User(name, role, passwordHash, createdAt, shutOut, generation + 1);
  }

  /** Whether this is one of those who can let others in. */
  public boolean isActiveAdmin() {
    return role == Role.ADMIN && !disabled;
  }

  @Override
  public String toString() {
    return "User[" + name + ", " + role.word() + "]";
  }
}
