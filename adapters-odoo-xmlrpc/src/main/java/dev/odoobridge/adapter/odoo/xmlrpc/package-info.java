/** One OdooTransport over XML-RPC, the oldest external API of Odoo, of 14 to 21. */
@NullMarked
package dev.odoobridge.adapter.odoo.xmlrpc;

import org.jspecify.annotations.NullMarked;
