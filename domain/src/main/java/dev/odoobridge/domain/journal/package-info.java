/** What happened to a record, and what both sides disagree on. */
@NullMarked
package dev.odoobridge.domain.journal;

import org.jspecify.annotations.NullMarked;
