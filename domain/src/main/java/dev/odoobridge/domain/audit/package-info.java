/** Audits: what both sides hold, compared as a whole, and what is wrong about it. */
@NullMarked
package dev.odoobridge.domain.audit;

import org.jspecify.annotations.NullMarked;
