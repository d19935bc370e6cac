package dev.odoobridge.application.simulation;

import dev.odoobridge.application.sync.SampleProfile;
import dev.odoobridge.domain.record.EntityName;
import java.util.List;

/** The kinds of records in a history, references first. */
enum Kind {
  CUSTOMER(SampleProfile.CUSTOMER, "res.partner", List.of("name", "email", "phone", "address")),
  PRODUCT(SampleProfile.PRODUCT, "product.product", List.of("name", "sku", "price")),
  ORDER(SampleProfile.ORDER, "sale.order", List.of("notes", "code", "customer", "status"));

  private final EntityName entity;
  private final String model;
  private final List<String> fields;

  Kind(EntityName entity, String model, List<String> fields) {
    this.entity = entity;
    this.model = model;
    this.fields = fields;
  }

  EntityName entity() {
    return entity;
  }

  String model() {
    return model;
  }

  /** The fields of a {@link Picture} of it, lines left out. */
  List<String> fields() {
    return fields;
  }

  /** The field whose value is given once and names the record on both sides. */
  String tag() {
    return switch (this) {
      case CUSTOMER -> "email";
      case PRODUCT -> "sku";
      case ORDER -> "notes";
    };
  }
}
