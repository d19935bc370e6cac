package dev.odoobridge.domain.feed;

/** Something and its place in the feed. */
public record Placed<T>(FeedCursor cursor, T value) {}
