/** Who may do what: users, roles, callers. */
@NullMarked
package dev.odoobridge.domain.access;

import org.jspecify.annotations.NullMarked;
