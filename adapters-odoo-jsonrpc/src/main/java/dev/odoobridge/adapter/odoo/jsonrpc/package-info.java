/**
 * Two OdooTransports in JSON-RPC's envelopes: {@code /jsonrpc}, the external API of Odoo 14 to 21,
 * and the session of Odoo's web client.
 */
@NullMarked
package dev.odoobridge.adapter.odoo.jsonrpc;

import org.jspecify.annotations.NullMarked;
