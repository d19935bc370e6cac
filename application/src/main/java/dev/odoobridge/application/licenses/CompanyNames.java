package dev.odoobridge.application.licenses;

import dev.odoobridge.application.odoo.Availability;
import dev.odoobridge.application.odoo.OpenOdoos;
import dev.odoobridge.application.odoo.PlainReader;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.OdooId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What companies are called in Odoo. Thread-safe. */
public final class CompanyNames {
  private static final FieldName NAME = new FieldName("name");

  private final OpenOdoos odoos;
  private final Availability availability;

  public CompanyNames(OpenOdoos odoos, Availability availability) {
    this.odoos = odoos;
    this.availability = availability;
  }

  /** The names of those that Odoo has; nothing while it cannot be asked. */
  Map<OdooId, String> of(Integration integration, Collection<OdooId> companies) {
    if (companies.isEmpty() || availability.isAway(integration.id())) {
      return Map.of();
    }
    try {
      return asked(integration, companies);
    } catch (OdooFailure _) {
      return Map.of();
    }
  }

  /** As {@link #of}, but throws {@link OdooFailure} when Odoo cannot be asked. */
  Map<OdooId, String> asked(Integration integration, Collection<OdooId> companies) {
    var open = odoos.of(integration);
    var reader = new PlainReader(open.client(), open.schemas(), KeptLicenses.PARTNER);
    var names = new HashMap<OdooId, String>();
    reader
        .read(companies, List.of(NAME))
        .forEach((id, row) -> names.put(id, row.text("name").orElse("")));
    return names;
  }
}
