/** The mappings of integrations: kept, checked against their Odoo, and drafted from it. */
@NullMarked
package dev.odoobridge.application.mapping;

import org.jspecify.annotations.NullMarked;
