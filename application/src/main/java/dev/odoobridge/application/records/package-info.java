/** Takes and gives host records. */
@NullMarked
package dev.odoobridge.application.records;

import org.jspecify.annotations.NullMarked;
