/** What the use cases that read lists have in common. */
@NullMarked
package dev.odoobridge.application.listing;

import org.jspecify.annotations.NullMarked;
