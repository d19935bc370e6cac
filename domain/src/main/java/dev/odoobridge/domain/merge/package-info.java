/** The three-tree comparison: host, Odoo and what they last agreed on, field by field. */
@NullMarked
package dev.odoobridge.domain.merge;

import org.jspecify.annotations.NullMarked;
