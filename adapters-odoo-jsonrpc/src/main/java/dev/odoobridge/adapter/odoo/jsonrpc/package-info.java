/** One OdooTransport over {@code /jsonrpc}, the external API of Odoo 14 to 21. */
@NullMarked
package dev.odoobridge.adapter.odoo.jsonrpc;

import org.jspecify.annotations.NullMarked;
