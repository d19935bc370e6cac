/** Total translation between the status words of both sides. */
@NullMarked
package dev.odoobridge.domain.status;

import org.jspecify.annotations.NullMarked;
