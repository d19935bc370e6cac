/** The HTTP server: what it serves, to whom, and how it starts and stops. */
@NullMarked
package dev.odoobridge.adapter.http;

import org.jspecify.annotations.NullMarked;
