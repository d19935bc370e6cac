package dev.odoobridge.domain.record;

import java.time.Instant;

/**
 * What is on its way to Odoo. It is stored before the call, so that after a crash what arrived of
 * it is known for the bridge's own doing, and not taken for a change somebody made in Odoo.
 *
 * @param since when sending it was begun
 * @param content what the host held then
 */
public record Sending(Instant since, Content content) {}
