/**
 * The commands: clients of the HTTP API, of a running service or of one started for the purpose.
 */
@NullMarked
package dev.odoobridge.bootstrap.cli;

import org.jspecify.annotations.NullMarked;
