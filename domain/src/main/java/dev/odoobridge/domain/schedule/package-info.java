/** When something is due, and what became of it when it was. */
@NullMarked
package dev.odoobridge.domain.schedule;

import org.jspecify.annotations.NullMarked;
