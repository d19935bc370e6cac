/** Shows what waits for a person, and has it tried again. */
@NullMarked
package dev.odoobridge.application.failures;

import org.jspecify.annotations.NullMarked;
