/**
 * Values: what a field holds on either side, and what came over a wire before its type was known.
 */
@NullMarked
package dev.odoobridge.domain.value;

import org.jspecify.annotations.NullMarked;
