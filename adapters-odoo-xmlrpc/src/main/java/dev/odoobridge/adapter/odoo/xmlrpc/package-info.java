/** Odoo over XML-RPC: not built yet; an integration that asks for it is told so. */
@NullMarked
package dev.odoobridge.adapter.odoo.xmlrpc;

import org.jspecify.annotations.NullMarked;
