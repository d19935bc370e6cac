/** Mapping profiles: which field of which model becomes what, and how values are converted. */
@NullMarked
package dev.odoobridge.domain.mapping;

import org.jspecify.annotations.NullMarked;
