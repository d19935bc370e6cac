package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.problem.Problem;
import dev.odoobridge.adapter.http.problem.ProblemType;
import dev.odoobridge.adapter.http.problem.Problems;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.OdooId;
import io.javalin.http.Context;

/** What paths below {@code /odoo} name. */
final class OdooPaths {
  private OdooPaths() {}

  static ModelName model(Context context) {
    var text = context.pathParam("model");
    try {
      return new ModelName(text);
    } catch (IllegalArgumentException _) {
      throw noSuchModel(Problems.shortened(text));
    }
  }

  /** A method's name: what Python allows, so that it leads nowhere else in Odoo. */
  static String method(Context context) {
    var text = context.pathParam("method");
    if (!text.matches("[A-Za-z_][A-Za-z0-9_]{0,127}")) {
      throw Problem.of(
          ProblemType.INVALID_PATH, "A method's name has letters, digits and underscores.");
    }
    return text;
  }

  /** The record's id; one that no record can have leads to none. */
  static OdooId record(Context context, ModelName model) {
    var text = context.pathParam("odooId");
    if (!text.matches("[1-9][0-9]{0,17}")) {
      throw noSuchRecord(model, text.length() <= 50 ? text : text.substring(0, 50) + "...");
    }
    return new OdooId(Long.parseLong(text));
  }

  static Problem noSuchRecord(ModelName model, String id) {
    return Problem.of(
        ProblemType.ODOO_RECORD_NOT_FOUND, "Odoo shows its user no " + model + " " + id + ".");
  }

  static Problem noSuchModel(String model) {
    return Problem.of(ProblemType.MODEL_NOT_FOUND, "Odoo has no model \"" + model + "\".");
  }

  static Problem denied(String reason) {
    return Problem.of(ProblemType.ODOO_ACCESS_DENIED, reason + ".");
  }
}
