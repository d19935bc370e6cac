/** Whether a Docker engine answers. */
@NullMarked
package dev.odoobridge.testkit.docker;

import org.jspecify.annotations.NullMarked;
