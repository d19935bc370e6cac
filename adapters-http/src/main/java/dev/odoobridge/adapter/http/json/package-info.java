/** JSON on its way in, strictly read and exact, and on its way out. */
@NullMarked
package dev.odoobridge.adapter.http.json;

import org.jspecify.annotations.NullMarked;
