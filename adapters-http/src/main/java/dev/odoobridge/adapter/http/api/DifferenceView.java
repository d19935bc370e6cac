package dev.odoobridge.adapter.http.api;

import dev.odoobridge.domain.record.Difference;
import java.util.List;

/** A compared field in which host and Odoo differ. */
record DifferenceView(String field, String host, String odoo, String noticedAt) {

  static List<DifferenceView> from(List<Difference> differences) {
    return differences.stream()
        .map(it -> new DifferenceView(it.field(), it.host(), it.odoo(), it.noticedAt().toString()))
        .toList();
  }
}
