package dev.odoobridge.domain.virtual;

import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.record.IntegrationId;

/** An Odoo model as one integration adds to it. */
public record VirtualModel(IntegrationId integration, ModelName model) {
  @Override
  public String toString() {
    return integration + "/" + model;
  }
}
