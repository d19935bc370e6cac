/** Mapping profiles as YAML, the built-in ones among them. */
@NullMarked
package dev.odoobridge.adapter.profiles;

import org.jspecify.annotations.NullMarked;
