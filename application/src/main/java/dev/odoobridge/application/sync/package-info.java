/** Syncs an integration: links, imports and exports its entities and writes the sync log. */
@NullMarked
package dev.odoobridge.application.sync;

import org.jspecify.annotations.NullMarked;
