/** Takes and gives host records, their journal, and what people decide of their conflicts. */
@NullMarked
package dev.odoobridge.application.records;

import org.jspecify.annotations.NullMarked;
