package dev.odoobridge.domain.mapping;

import dev.odoobridge.domain.status.StatusTable;

/**
 * The host field that shows a document's state. Odoo's side of it moves by transitions, never by a
 * written value.
 */
public record StatusMapping(String host, StatusTable table, Travel travel) {}
