/** Licences: what a company may use of an application, until when and how much of it. */
@NullMarked
package dev.odoobridge.domain.license;

import org.jspecify.annotations.NullMarked;
