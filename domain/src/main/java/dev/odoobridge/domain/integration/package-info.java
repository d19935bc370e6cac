/** Integrations: one Odoo database, what is synced with it and how. */
@NullMarked
package dev.odoobridge.domain.integration;

import org.jspecify.annotations.NullMarked;
