/** What the bridge needs from outside; each port's Javadoc is its contract. */
@NullMarked
package dev.odoobridge.application.port.out;

import org.jspecify.annotations.NullMarked;
