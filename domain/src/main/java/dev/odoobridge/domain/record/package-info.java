/** Host records: their identity, their content, and what of them still waits to reach Odoo. */
@NullMarked
package dev.odoobridge.domain.record;

import org.jspecify.annotations.NullMarked;
