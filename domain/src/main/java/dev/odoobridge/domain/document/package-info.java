/** Documents: files in Odoo with what the bridge knows of them beside. */
@NullMarked
package dev.odoobridge.domain.document;

import org.jspecify.annotations.NullMarked;
