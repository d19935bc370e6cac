/**
 * Fields that an integration adds to Odoo's records and the bridge keeps: types, values, search.
 */
@NullMarked
package dev.odoobridge.domain.virtual;

import org.jspecify.annotations.NullMarked;
