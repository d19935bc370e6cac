/** Lists: what they can be ordered by, and the slices they are read in. */
@NullMarked
package dev.odoobridge.domain.listing;

import org.jspecify.annotations.NullMarked;
