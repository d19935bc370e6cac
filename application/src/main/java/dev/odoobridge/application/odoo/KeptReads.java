package dev.odoobridge.application.odoo;

import dev.odoobridge.application.port.out.ReadCache;

/** What was read before, and the marks that say whether it still holds. */
public record KeptReads(ReadCache cache, ChangeMarks marks) {}
