/** Pure decisions where a rule, not a fact, decides. */
@NullMarked
package dev.odoobridge.domain.policy;

import org.jspecify.annotations.NullMarked;
