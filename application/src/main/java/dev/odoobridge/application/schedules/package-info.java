/** Keeps schedules, notices when they are due, and starts what they are for. */
@NullMarked
package dev.odoobridge.application.schedules;

import org.jspecify.annotations.NullMarked;
