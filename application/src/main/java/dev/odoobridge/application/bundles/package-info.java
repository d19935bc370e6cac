/** Does several steps as one, and what could not be done while Odoo was away. */
@NullMarked
package dev.odoobridge.application.bundles;

import org.jspecify.annotations.NullMarked;
