/** What can be asked of the bridge: one interface for each use case. */
@NullMarked
package dev.odoobridge.application.port.in;

import org.jspecify.annotations.NullMarked;
