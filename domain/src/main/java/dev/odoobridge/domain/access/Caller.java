package dev.odoobridge.domain.access;

/** Who asks, once that is proven. */
public record Caller(String name, Role role) {}
