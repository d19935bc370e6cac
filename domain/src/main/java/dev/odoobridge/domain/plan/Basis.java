package dev.odoobridge.domain.plan;

import java.time.Instant;
import java.util.Optional;

/**
 * On what an operation was planned, to say what has moved since.
 *
 * @param hostVersion of the host's record; empty when there was none
 * @param odooWritten when Odoo's record was written; empty when it was not looked at
 * @param agreed a hash of what both sides had last agreed on; empty when of nothing
 */
public record Basis(
    Optional<Long> hostVersion, Optional<Instant> odooWritten, Optional<String> agreed) {}
