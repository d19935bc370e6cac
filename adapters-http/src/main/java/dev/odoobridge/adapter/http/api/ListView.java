package dev.odoobridge.adapter.http.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next what to give to go on; null when there is no more
 */
record ListView(List<?> items, long total, @Nullable String next) {}
