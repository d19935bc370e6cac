/** Proves who is calling. */
@NullMarked
package dev.odoobridge.application.access;

import org.jspecify.annotations.NullMarked;
