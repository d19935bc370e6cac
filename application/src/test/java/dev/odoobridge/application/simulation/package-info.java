/** A deterministic simulation of host, bridge and Odoo: one seed makes one history. */
@NullMarked
package dev.odoobridge.application.simulation;

import org.jspecify.annotations.NullMarked;
