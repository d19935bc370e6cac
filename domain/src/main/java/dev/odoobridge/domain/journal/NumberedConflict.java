package dev.odoobridge.domain.journal;

/**
 * A conflict under the number it is known by.
 *
 * @param number later ones have higher numbers
 */
public record NumberedConflict(long number, OpenConflict conflict) {}
