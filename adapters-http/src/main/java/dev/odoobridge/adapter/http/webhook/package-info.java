/** Takes changes to the host's web hooks over HTTP. */
@NullMarked
package dev.odoobridge.adapter.http.webhook;

import org.jspecify.annotations.NullMarked;
