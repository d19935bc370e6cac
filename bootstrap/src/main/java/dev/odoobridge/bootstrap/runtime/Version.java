package dev.odoobridge.bootstrap.runtime;

import java.util.Optional;

/** The version of this odoo-bridge. */
public final class Version {
  private Version() {}

  /** From the jar's manifest; {@code dev} outside a jar. */
  public static String current() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion()).orElse("dev");
  }
}
