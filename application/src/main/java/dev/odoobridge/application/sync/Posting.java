package dev.odoobridge.application.sync;

import dev.odoobridge.domain.mapping.EntityMapping;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.sync.FieldChange;
import dev.odoobridge.domain.value.FieldValue;
import java.util.Optional;
import java.util.Set;

/** How a host has an invoice posted: by its own word for that. Pure. */
sealed interface Posting {
  ModelName INVOICES = new ModelName("account.move");
  String POSTED = "posted";

  /** What is posted already, or was, and needs nothing. */
  Set<String> BEHIND = Set.of(POSTED, "overdue", "partial", "paid", "reversed");

  /** The host's field and its word. */
  record Possible(EntityMapping mapping, String field, String word) implements Posting {

    /** What the host's status is to become; empty when the invoice is posted already. */
    Optional<FieldChange> change(HostRecord record) {
      var status = mapping.status().orElseThrow();
      var before =
          record.current().row().field(field) instanceof FieldValue.Text(var word) ? word : "";
      return status.table().state(before).filter(BEHIND::contains).isPresent()
          ? Optional.empty()
          : Optional.of(new FieldChange(field, before, word));
    }
  }

  record Impossible(String reason) implements Posting {}

  static Posting of(EntityMapping mapping) {
    if (!mapping.model().equals(INVOICES)) {
      return new Impossible(
          "only invoices (" + INVOICES + ") are posted; " + mapping.name() + " is not one");
    }
    return mapping
        .status()
        .filter(status -> status.travel().reachesOdoo())
        .<Posting>flatMap(
            status ->
                status.table().states().entrySet().stream()
                    .filter(row -> row.getValue().equals(POSTED))
                    .findFirst()
                    .map(row -> new Possible(mapping, status.host(), row.getKey())))
        .orElse(
            new Impossible("the mapping of " + mapping.name() + " has no word for posted to send"));
  }
}
