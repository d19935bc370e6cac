/** Reads the sync log. */
@NullMarked
package dev.odoobridge.application.runs;

import org.jspecify.annotations.NullMarked;
