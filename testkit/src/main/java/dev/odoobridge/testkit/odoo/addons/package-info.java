/** The models of the Odoo double and their business rules, one file a model. */
@NullMarked
package dev.odoobridge.testkit.odoo.addons;

import org.jspecify.annotations.NullMarked;
