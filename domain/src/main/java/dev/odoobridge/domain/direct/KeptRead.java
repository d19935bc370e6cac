package dev.odoobridge.domain.direct;

import java.time.Instant;

/**
 * An answer of Odoo's that is kept.
 *
 * @param mark what the integration's mark of changes was before Odoo was asked
 * @param asOf when Odoo was asked
 */
public record KeptRead(ReadAnswer answer, String mark, Instant asOf) {}
