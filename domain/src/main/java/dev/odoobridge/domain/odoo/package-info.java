/**
 * Odoo's words without a protocol: model and field names, ids, versions, field values, what differs
 * between versions.
 */
@NullMarked
package dev.odoobridge.domain.odoo;

import org.jspecify.annotations.NullMarked;
