/** The contract of the API, and the page to read and try it. */
@NullMarked
package dev.odoobridge.adapter.http.docs;

import org.jspecify.annotations.NullMarked;
