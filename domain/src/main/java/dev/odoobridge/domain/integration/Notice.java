package dev.odoobridge.domain.integration;

import dev.odoobridge.domain.record.EntityName;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * What a person should know of an integration's Odoo: that it stops something, or will.
 *
 * @param entity the one it stops; absent when it concerns all
 * @param since when it was seen first
 */
public record Notice(Kind kind, Optional<EntityName> entity, String message, Instant since) {

  /** What it is about. */
  public enum Kind {
    /** The API key ends soon, or has ended. */
    KEY_ENDS,
    /** What the mapping needs is gone from Odoo, or is not what it was. */
    SCHEMA_BROKEN,
    /** Odoo wants a value the mapping does not give. */
    FIELD_REQUIRED,
    /** Odoo is newer than any version the bridge knows; nothing stops for that. */
    VERSION_UNKNOWN;

    /** A stable word. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
