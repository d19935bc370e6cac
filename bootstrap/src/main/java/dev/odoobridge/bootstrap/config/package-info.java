/** Settings from flags, environment and file, as validated records. */
@NullMarked
package dev.odoobridge.bootstrap.config;

import org.jspecify.annotations.NullMarked;
