/** Keeps integrations, tries their Odoo and prepares it. */
@NullMarked
package dev.odoobridge.application.integrations;

import org.jspecify.annotations.NullMarked;
