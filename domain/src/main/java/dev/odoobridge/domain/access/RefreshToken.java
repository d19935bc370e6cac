package dev.odoobridge.domain.access;

import java.time.Instant;

/**
 * What gets a user who signed in a new access token, once. The token after it is of the same
 * family; when one is used twice somebody has copied it, and the whole family ends.
 *
 * @param hash of its text
 * @param family one for each sign-in
 * @param generation the user's when it was issued
 */
public record RefreshToken(
    String hash, String user, String family, long generation, Instant expiresAt) {

  @Override
  public String toString() {
    return "RefreshToken[" + user + "]";
  }
}
