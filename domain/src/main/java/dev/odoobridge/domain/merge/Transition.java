package dev.odoobridge.domain.merge;

/** A document is to go from one state to another, in the dialect's words. */
public record Transition(String from, String to) {}
