/**
 * Records of Odoo's without a mapping: what somebody asks for and gives, in the shape everybody
 * expects.
 */
@NullMarked
package dev.odoobridge.domain.direct;

import org.jspecify.annotations.NullMarked;
