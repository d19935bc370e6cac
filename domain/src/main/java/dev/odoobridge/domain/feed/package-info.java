/**
 * What the host is told of: changes of its records that it did not make itself, and their order.
 */
@NullMarked
package dev.odoobridge.domain.feed;

import org.jspecify.annotations.NullMarked;
