/** The demo: a rental company's sample synced with an Odoo, both ways, in front of your eyes. */
@NullMarked
package dev.odoobridge.bootstrap.demo;

import org.jspecify.annotations.NullMarked;
