package dev.odoobridge.domain.access;

/**
 * Who asks, once that is proven.
 *
 * @param name of a user, or of an API token with {@code token:} before it
 * @param scope narrows what the role allows
 */
public record Caller(String name, Role role, Scope scope) {

  /** A caller who may touch all that the role allows. */
  public Caller(String name, Role role) {
    this(name, role, Scope.EVERYTHING);
  }
}
