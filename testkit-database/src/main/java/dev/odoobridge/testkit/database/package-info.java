/** A real PostgreSQL database for each test that wants one. */
@NullMarked
package dev.odoobridge.testkit.database;

import org.jspecify.annotations.NullMarked;
