package dev.odoobridge.domain.virtual;

import dev.odoobridge.domain.odoo.OdooId;
import java.time.Instant;
import java.util.Optional;

/** One virtual field of one record gets, changes or loses its value. */
public record VirtualChange(
    OdooId record,
    VirtualFieldName field,
    Optional<VirtualValue> before,
    Optional<VirtualValue> after,
    Instant at,
    String by) {}
