package dev.odoobridge.application.odoo;

/** What there is when Odoo is away, and whether it is. */
public record WhileAway(Availability availability, LocalCopy copy) {}
