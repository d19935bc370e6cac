package dev.odoobridge.adapter.http.metrics;

/**
 * How the connections to the database are used.
 *
 * @param active in use
 * @param idle open, and not in use
 * @param waiting how many threads wait for one
 * @param most how many there may be
 */
public record PoolUse(int active, int idle, int waiting, int most) {}
