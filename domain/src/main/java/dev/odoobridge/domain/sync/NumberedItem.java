package dev.odoobridge.domain.sync;

/**
 * An item and its place in the run.
 *
 * @param number counted from 1
 */
public record NumberedItem(long number, RunItem item) {}
