package dev.odoobridge.domain.listing;

/**
 * A place in an ordered list: behind the item that has, or had, these.
 *
 * @param value what it has for the key that the list is ordered by
 * @param id what no other item has
 */
public record Mark(KeyValue value, KeyValue id) {}
