package dev.odoobridge.testkit.odoo.orm;

import java.util.Set;

/** A record that a transaction made or wrote, and the fields it named. */
public record Touch(String model, long id, Set<String> fields) {
  public Touch {
    fields = Set.copyOf(fields);
  }
}
