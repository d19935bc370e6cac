package dev.odoobridge.domain.odoo.document;

import java.util.List;

/** How a document gets from one state to another. */
public sealed interface Route {

  /** By these steps, in this order. */
  record Steps(List<Step> steps) implements Route {
    public Steps {
      steps = List.copyOf(steps);
    }
  }

  /** By these steps as near as Odoo offers; the rest is not done from here. */
  record Partly(List<Step> steps, String reason) implements Route {
    public Partly {
      steps = List.copyOf(steps);
    }
  }

  /** It is there. */
  record There() implements Route {}

  /** Odoo offers no way. */
  record Impossible(String reason) implements Route {}
}
