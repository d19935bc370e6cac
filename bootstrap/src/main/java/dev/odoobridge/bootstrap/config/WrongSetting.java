package dev.odoobridge.bootstrap.config;

/** A setting cannot be used; the message names it and says what would be right. */
public final class WrongSetting extends IllegalArgumentException {
  public WrongSetting(String name, String message) {
    super(name + ": " + message);
  }
}
