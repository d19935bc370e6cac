package dev.odoobridge.application.integrations;

import dev.odoobridge.application.odoo.Domain;
import dev.odoobridge.application.odoo.OdooClient;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.application.port.out.OdooFailure.Misconfigured;
import dev.odoobridge.application.port.out.OdooFailure.Misconfigured.Cause;
import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.value.RawValue;
import java.util.LinkedHashMap;
import java.util.List;

/** Whether there is the company that an integration is to work in, and its user may. */
final class CompanyCheck {
  private static final ModelName COMPANIES = new ModelName("res.company");

  private CompanyCheck() {}

  /**
   * Asks for it as every later call will.
   *
   * @throws Misconfigured when it is not there; Odoo does not tell that from one the user may not
   *     see
   */
  static void require(Integration integration, OdooClient client) {
    integration
        .settings()
        .company()
        .filter(company -> !isThere(client, company))
        .ifPresent(
            company -> {
              throw new Misconfigured(
                  Cause.CREDENTIALS,
                  "Odoo has no company "
                      + company
                      + ", or its user "
                      + integration.credentials().username()
                      + " may not work in it",
                  "company");
            });
  }

  private static boolean isThere(OdooClient client, long company) {
    var arguments = new LinkedHashMap<String, RawValue>();
    arguments.put("domain", RawValue.list(Domain.where("id", "=", RawValue.of(company))));
    arguments.put("fields", RawValue.texts(List.of("id")));
    try {
      return client.read(COMPANIES, "search_read", arguments) instanceof RawValue.Items(var rows)
          && !rows.isEmpty();
    } catch (OdooFailure.Refused accessDenied) {
      return false;
    }
  }
}
