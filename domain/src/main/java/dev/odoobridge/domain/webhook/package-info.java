/** Web hooks to the host: which changes go where, and when a delivery is tried again. */
@NullMarked
package dev.odoobridge.domain.webhook;

import org.jspecify.annotations.NullMarked;
