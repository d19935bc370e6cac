package dev.odoobridge.testkit.odoo.orm;

import java.util.HashMap;
import java.util.Map;

/** One stored record; a field that is empty has no entry. */
final class Row {
  final long id;
  final Map<String, Object> values = new HashMap<>();

  Row(long id) {
    this.id = id;
  }
}
