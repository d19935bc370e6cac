package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.problem.Problem;
import dev.odoobridge.adapter.http.problem.ProblemType;
import dev.odoobridge.domain.odoo.ModelName;
import io.javalin.http.Context;

/** What paths below {@code /odoo} name. */
final class OdooPaths {
  private OdooPaths() {}

  static ModelName model(Context context) {
    var text = context.pathParam("model");
    try {
      return new ModelName(text);
    } catch (IllegalArgumentException _) {
      throw noSuchModel(text.length() <= 100 ? text : text.substring(0, 100) + "...");
    }
  }

  static Problem noSuchModel(String model) {
    return Problem.of(ProblemType.MODEL_NOT_FOUND, "Odoo has no model \"" + model + "\".");
  }

  static Problem denied(String reason) {
    return Problem.of(ProblemType.ODOO_ACCESS_DENIED, reason + ".");
  }
}
