package dev.odoobridge.domain.journal;

/**
 * A journal entry and its place.
 *
 * @param number later ones have higher numbers
 */
public record NumberedEntry(long number, JournalEntry entry) {}
