package dev.odoobridge.domain.record;

/**
 * Something wrong with one value somebody gave.
 *
 * @param path where: {@code email}, {@code lines[2].quantity}
 * @param message what is wrong and what would be right; never the whole value
 */
public record FieldProblem(String path, String message) {}
