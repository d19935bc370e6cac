/** Measures the bridge against bare calls to the same Odoo, in the same run, as ratios. */
@NullMarked
package dev.odoobridge.benchmarks;

import org.jspecify.annotations.NullMarked;
