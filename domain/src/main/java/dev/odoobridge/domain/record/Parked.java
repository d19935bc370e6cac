package dev.odoobridge.domain.record;

import java.time.Instant;

/**
 * Why a change waits.
 *
 * @param code a stable word for the kind of cause, such as {@code refused} or {@code reference}
 * @param message for people: what was wrong and what to do
 */
public record Parked(String code, String message, Instant at) {}
