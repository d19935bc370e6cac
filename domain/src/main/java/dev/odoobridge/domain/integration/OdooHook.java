package dev.odoobridge.domain.integration;

import dev.odoobridge.domain.odoo.ModelName;
import java.time.Instant;
import java.util.Optional;

/**
 * A web hook that was left in Odoo, which says that records of a model may have changed.
 *
 * @param fingerprint of the secret in its path, which only Odoo keeps
 * @param model whose records ring it
 * @param wakes the mapped model that is imported then; another one where Odoo keeps a part of its
 *     fields in {@code model}
 * @param rangAt when it rang last, within a second
 */
public record OdooHook(
    String fingerprint,
    ModelName model,
    ModelName wakes,
    Instant madeAt,
    Optional<Instant> rangAt) {}
