/** The real Odoo that tests tagged real-odoo meet: one that is named, or one in Docker. */
@NullMarked
package dev.odoobridge.testkit.real;

import org.jspecify.annotations.NullMarked;
