/** Parked changes grouped by what stopped them: the same cause over many records is one failure. */
@NullMarked
package dev.odoobridge.domain.failure;

import org.jspecify.annotations.NullMarked;
