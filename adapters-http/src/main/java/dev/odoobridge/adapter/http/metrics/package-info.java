/** Counts what the service does, for Prometheus. The only package that knows Micrometer. */
@NullMarked
package dev.odoobridge.adapter.http.metrics;

import org.jspecify.annotations.NullMarked;
