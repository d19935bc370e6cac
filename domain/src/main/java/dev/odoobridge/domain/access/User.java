package dev.odoobridge.domain.access;

import java.time.Instant;

/**
 * Someone who signs in with a password.
 *
 * @param passwordHash in the form the {@code PasswordHasher} gave it, never the password
 */
public record User(String name, Role role, String passwordHash, Instant createdAt) {
  public User {
    if (name.isBlank() || name.length() > 100) {
      throw new IllegalArgumentException("name: must have 1 to 100 characters");
    }
  }

  @Override
  public String toString() {
    return "User[" + name + ", " + role.word() + "]";
  }
}
