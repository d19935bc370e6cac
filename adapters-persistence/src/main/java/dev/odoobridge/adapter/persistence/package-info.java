/** PostgreSQL stores in plain JDBC: one class for each port. */
@NullMarked
package dev.odoobridge.adapter.persistence;

import org.jspecify.annotations.NullMarked;
