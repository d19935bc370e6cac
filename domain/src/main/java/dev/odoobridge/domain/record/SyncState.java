package dev.odoobridge.domain.record;

import java.util.Locale;

/** Where a record stands on its way to Odoo. */
public enum SyncState {
  /** Its change waits for a person, or for other data. */
  PARKED,
  /** Odoo does not have it yet. */
  NEW,
  /** A change waits to be sent. */
  PENDING,
  SYNCED;

  public static SyncState of(HostRecord record) {
    if (record.pending().flatMap(Pending::parked).isPresent()) {
      return PARKED;
    }
    if (record.link().isEmpty()) {
      return NEW;
    }
    return record.pending().isPresent() ? PENDING : SYNCED;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
