/** Odoo's documents: the states they have and the methods that move them, by version. */
@NullMarked
package dev.odoobridge.domain.odoo.document;

import org.jspecify.annotations.NullMarked;
