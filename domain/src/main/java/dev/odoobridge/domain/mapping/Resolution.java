package dev.odoobridge.domain.mapping;

import dev.odoobridge.domain.record.FieldProblem;
import java.util.List;

/**
 * A mapping held against one live Odoo.
 *
 * @param mapping the mapping with that Odoo's own field names; what that Odoo need not have (custom
 *     fields that were not made yet) is left out
 * @param problems what does not fit; the entity cannot be synced while there is one
 * @param notes what a person may want to know
 */
public record Resolution(EntityMapping mapping, List<FieldProblem> problems, List<String> notes) {
  public Resolution {
    problems = List.copyOf(problems);
    notes = List.copyOf(notes);
  }

  public boolean fits() {
    return problems.isEmpty();
  }
}
