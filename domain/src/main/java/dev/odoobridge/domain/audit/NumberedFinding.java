package dev.odoobridge.domain.audit;

/**
 * A finding and its place in the audit.
 *
 * @param number counted from 1
 */
public record NumberedFinding(long number, Finding finding) {}
