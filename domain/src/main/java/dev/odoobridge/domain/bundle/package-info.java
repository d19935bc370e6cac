/** Several steps in Odoo and beside it that belong together. */
@NullMarked
package dev.odoobridge.domain.bundle;

import org.jspecify.annotations.NullMarked;
