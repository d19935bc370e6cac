/** Identity across both sides: which record is which, and the values both last agreed on. */
@NullMarked
package dev.odoobridge.domain.link;

import org.jspecify.annotations.NullMarked;
