package dev.odoobridge.domain.virtual;

import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.value.RawValue;
import java.time.Instant;

/** The virtual values of a record that Odoo no longer has, kept aside. */
public record AsideRecord(OdooId record, RawValue.Members values, Instant since) {}
