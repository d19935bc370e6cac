/** Web hooks to the host: which there are, and the delivery of changes to them. */
@NullMarked
package dev.odoobridge.application.webhooks;

import org.jspecify.annotations.NullMarked;
