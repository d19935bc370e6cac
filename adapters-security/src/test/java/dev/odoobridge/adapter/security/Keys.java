package dev.odoobridge.adapter.security;

/** Service keys for tests. */
final class Keys {
  static final ServiceKey ONE = new ServiceKey("one-secret-key-of-the-service");
  static final ServiceKey OTHER = new ServiceKey("other-secret-key-of-the-service");

  private Keys() {}
}
