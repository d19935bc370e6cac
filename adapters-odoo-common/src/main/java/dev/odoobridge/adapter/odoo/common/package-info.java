/**
 * What every Odoo transport shares: the HTTP exchange, JSON values, faults sorted into failures,
 * the choice of a transport.
 */
@NullMarked
package dev.odoobridge.adapter.odoo.common;

import org.jspecify.annotations.NullMarked;
