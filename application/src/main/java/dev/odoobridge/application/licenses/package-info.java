/** Use cases of licences: what companies may use, and how much they do. */
@NullMarked
package dev.odoobridge.application.licenses;

import org.jspecify.annotations.NullMarked;
