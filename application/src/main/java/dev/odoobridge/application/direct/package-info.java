/**
 * Works in an integration's Odoo directly, beside the mapping: discovery, records, method calls.
 */
@NullMarked
package dev.odoobridge.application.direct;

import org.jspecify.annotations.NullMarked;
