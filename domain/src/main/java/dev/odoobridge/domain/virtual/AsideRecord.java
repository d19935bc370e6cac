package dev.odoobridge.domain.virtual;

import dev.odoobridge.domain.listing.SortKey;
import dev.odoobridge.domain.listing.Sorting;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.value.RawValue;
import java.time.Instant;
import java.util.List;

/** The virtual values of a record that Odoo no longer has, kept aside. */
public record AsideRecord(OdooId record, RawValue.Members values, Instant since) {
  /** In the order of the ids that the records had. */
  public static final Sorting<AsideRecord> SORTING =
      Sorting.by(
          SortKey.number("id", aside -> aside.record().value()),
          List.of(SortKey.moment("since", AsideRecord::since)));
}
