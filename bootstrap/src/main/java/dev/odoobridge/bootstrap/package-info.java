/** The jar: reads settings, wires the modules, runs the service and the commands. */
@NullMarked
package dev.odoobridge.bootstrap;

import org.jspecify.annotations.NullMarked;
