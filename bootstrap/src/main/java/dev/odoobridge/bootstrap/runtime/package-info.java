/** The running service: what is started, what ticks, how it stops. */
@NullMarked
package dev.odoobridge.bootstrap.runtime;

import org.jspecify.annotations.NullMarked;
