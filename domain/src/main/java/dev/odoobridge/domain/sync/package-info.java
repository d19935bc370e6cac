/** Syncs: directions, cursors, runs and their outcomes, and the plan made from facts. No I/O. */
@NullMarked
package dev.odoobridge.domain.sync;

import org.jspecify.annotations.NullMarked;
