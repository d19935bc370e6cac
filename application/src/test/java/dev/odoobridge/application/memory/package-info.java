/** In-memory adapters of the driven ports: they keep state and pass the ports' contracts. */
@NullMarked
package dev.odoobridge.application.memory;

import org.jspecify.annotations.NullMarked;
