package dev.odoobridge.adapter.http.api;

import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.record.Parked;
import dev.odoobridge.domain.record.Pending;
import dev.odoobridge.domain.record.SyncState;
import org.jspecify.annotations.Nullable;

/**
 * Where a record stands on its way to Odoo.
 *
 * @param state {@code parked}: waits for a person or for other data, code and message say why;
 *     {@code new}: Odoo does not have it yet; {@code pending}: a change waits to be sent; {@code
 *     synced}
 * @param since when the oldest change that still waits was made; null when none does
 * @param attempts how often sending it failed
 */
record SyncView(
    String state,
    @Nullable String since,
    int attempts,
    @Nullable String code,
    @Nullable String message) {

  static SyncView from(HostRecord record) {
    var pending = record.pending();
    var parked = pending.flatMap(Pending::parked);
    return new SyncView(
        SyncState.of(record).word(),
        pending.map(change -> change.since().toString()).orElse(null),
        pending.map(Pending::attempts).orElse(0),
        parked.map(Parked::code).orElse(null),
        parked.map(Parked::message).orElse(null));
  }
}
