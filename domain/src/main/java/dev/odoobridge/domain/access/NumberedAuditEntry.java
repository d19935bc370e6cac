package dev.odoobridge.domain.access;

/** An audit entry, as it was numbered when it was kept. */
public record NumberedAuditEntry(long number, AuditEntry entry) {}
