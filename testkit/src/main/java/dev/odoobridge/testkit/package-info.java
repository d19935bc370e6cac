/**
 * The Odoo double, the test database, the faulty network and the settable clock: honest stand-ins
 * for tests and for the demo.
 */
@NullMarked
package dev.odoobridge.testkit;

import org.jspecify.annotations.NullMarked;
