/** One OdooTransport over JSON-2, Odoo's external API from 19 on. */
@NullMarked
package dev.odoobridge.adapter.odoo.json2;

import org.jspecify.annotations.NullMarked;
