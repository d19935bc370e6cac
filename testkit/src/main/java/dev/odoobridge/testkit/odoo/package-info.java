/** The Odoo double: a server that answers like a real Odoo, over one record store in memory. */
@NullMarked
package dev.odoobridge.testkit.odoo;

import org.jspecify.annotations.NullMarked;
