/**
 * The engine of the Odoo double: models, fields, records, domains and transactions as Odoo has
 * them.
 */
@NullMarked
package dev.odoobridge.testkit.odoo.orm;

import org.jspecify.annotations.NullMarked;
