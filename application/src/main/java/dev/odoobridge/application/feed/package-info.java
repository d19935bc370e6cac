/** Tells the host what it did not say itself, and takes its word that it has seen it. */
@NullMarked
package dev.odoobridge.application.feed;

import org.jspecify.annotations.NullMarked;
