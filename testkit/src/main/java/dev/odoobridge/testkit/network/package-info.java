/** A network that misbehaves on demand, between real processes. */
@NullMarked
package dev.odoobridge.testkit.network;

import org.jspecify.annotations.NullMarked;
