package dev.odoobridge.domain.plan;

/**
 * An operation and its place in the plan.
 *
 * @param number counted from 1, with gaps
 */
public record NumberedOperation(long number, Operation operation) {}
