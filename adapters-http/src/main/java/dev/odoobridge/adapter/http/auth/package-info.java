/** The guard: who calls, and who may do what. */
@NullMarked
package dev.odoobridge.adapter.http.auth;

import org.jspecify.annotations.NullMarked;
