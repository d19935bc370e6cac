/** Shows what happened to records, and takes what people decide of conflicts. */
@NullMarked
package dev.odoobridge.application.journal;

import org.jspecify.annotations.NullMarked;
