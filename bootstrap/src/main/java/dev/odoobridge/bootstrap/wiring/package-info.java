/** Dagger's modules, one for each part of the bridge; nothing else knows Dagger. */
@NullMarked
package dev.odoobridge.bootstrap.wiring;

import org.jspecify.annotations.NullMarked;
