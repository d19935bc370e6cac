/** What every adapter of a driven port must do, as tests; one interface for each port. */
@NullMarked
package dev.odoobridge.application.contract;

import org.jspecify.annotations.NullMarked;
