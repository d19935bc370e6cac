/** Passwords, access tokens and the encryption of secrets. */
@NullMarked
package dev.odoobridge.adapter.security;

import org.jspecify.annotations.NullMarked;
