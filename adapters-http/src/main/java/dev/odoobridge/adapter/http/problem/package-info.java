/** The one place that makes RFC 9457 problems of results and failures. */
@NullMarked
package dev.odoobridge.adapter.http.problem;

import org.jspecify.annotations.NullMarked;
