/** Plans that are kept: what a sync would do, operation by operation, until a person applies it. */
@NullMarked
package dev.odoobridge.domain.plan;

import org.jspecify.annotations.NullMarked;
