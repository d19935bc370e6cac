/** Odoo in memory, for tests of whatever calls it. */
@NullMarked
package dev.odoobridge.application.memory.odoo;

import org.jspecify.annotations.NullMarked;
