/** The only JDBC helper: statements with typed parameters, and typed rows. */
@NullMarked
package dev.odoobridge.adapter.persistence.jdbc;

import org.jspecify.annotations.NullMarked;
