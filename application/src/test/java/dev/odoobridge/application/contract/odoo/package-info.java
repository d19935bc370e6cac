/** What every OdooTransport keeps to, whatever it speaks and to whatever server. */
@NullMarked
package dev.odoobridge.application.contract.odoo;

import org.jspecify.annotations.NullMarked;
