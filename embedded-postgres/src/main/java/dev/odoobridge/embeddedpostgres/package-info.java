/** Starts a real PostgreSQL in a folder and stops it again; knows nothing of the bridge. */
@NullMarked
package dev.odoobridge.embeddedpostgres;

import org.jspecify.annotations.NullMarked;
