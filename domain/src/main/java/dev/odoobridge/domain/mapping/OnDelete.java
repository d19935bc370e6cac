package dev.odoobridge.domain.mapping;

import java.util.Locale;

/** What a record deleted in the host becomes in Odoo. */
public enum OnDelete {
  /** It is archived: hidden, still there. */
  ARCHIVE,
  /** The document is cancelled by Odoo's own method. */
  CANCEL,
  /** It is deleted for good. */
  UNLINK,
  /** Nothing happens to it; it is not imported again. */
  KEEP;

  /** Whether Odoo still shows the record afterwards, so that an import must not take it for new. */
  public boolean staysInSight() {
    return this == CANCEL || this == KEEP;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
