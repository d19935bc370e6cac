/** The walls of the house, and the pages that describe it, held to the code. */
@NullMarked
package dev.odoobridge.bootstrap.architecture;

import org.jspecify.annotations.NullMarked;
