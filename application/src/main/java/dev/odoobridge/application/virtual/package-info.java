/** Use cases of virtual fields: what an integration adds to Odoo's records. */
@NullMarked
package dev.odoobridge.application.virtual;

import org.jspecify.annotations.NullMarked;
