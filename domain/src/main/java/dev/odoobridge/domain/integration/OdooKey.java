package dev.odoobridge.domain.integration;

import dev.odoobridge.domain.odoo.OdooId;
import java.time.Instant;
import java.util.Optional;

/**
 * An API key as Odoo lists it, without the key itself.
 *
 * @param name what its owner called it
 * @param ends when it stops working; absent when it never does
 */
public record OdooKey(OdooId id, String name, Optional<Instant> ends) {}
