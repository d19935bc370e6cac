/** Keeps what Odoo answered in this process's memory. */
@NullMarked
package dev.odoobridge.adapter.cache;

import org.jspecify.annotations.NullMarked;
