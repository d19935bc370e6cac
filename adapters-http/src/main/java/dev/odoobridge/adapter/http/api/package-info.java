/** The routes of each resource, with the shapes they read and write. */
@NullMarked
package dev.odoobridge.adapter.http.api;

import org.jspecify.annotations.NullMarked;
