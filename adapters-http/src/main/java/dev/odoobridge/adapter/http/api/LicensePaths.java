package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.auth.Guard;
import dev.odoobridge.adapter.http.auth.Sight;
import dev.odoobridge.adapter.http.problem.Problem;
import dev.odoobridge.adapter.http.problem.ProblemType;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.IntegrationId;
import io.javalin.http.Context;

/** What paths of licences name. */
final class LicensePaths {
  static final String ID = "[1-9][0-9]{0,17}";
  private static final ModelName PARTNER = new ModelName("res.partner");

  private LicensePaths() {}

  /** Licences are the companies': a token that is not for those ends the request. */
  static IntegrationId integration(Context context) {
    if (!Guard.caller(context).scope().allowsModel(PARTNER, false)) {
      throw Sight.outOfScope("The token is not for companies, res.partner.");
    }
    return Paths.integration(context);
  }

  static OdooId company(Context context) {
    return StorePaths.id(context.pathParam("company"))
        .orElseThrow(
            () ->
                Problem.of(
                    ProblemType.INVALID_PATH,
                    "A licence is named by its company's id in Odoo, a number."));
  }

  static Problem noSuchLicense(OdooId company) {
    return Problem.of(ProblemType.LICENSE_NOT_FOUND, "The company " + company + " has no licence.");
  }
}
