/** What is built from calls, once for all transports: paged reads, bulk writes, transitions. */
@NullMarked
package dev.odoobridge.application.odoo;

import org.jspecify.annotations.NullMarked;
