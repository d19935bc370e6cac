package dev.odoobridge.domain.access;

import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;

/**
 * What a caller may touch of that which the role allows. A scope only narrows: who may not write by
 * the role may not by any scope.
 *
 * @param models of Odoo, for the calls that go to Odoo's own models
 * @param fields those of a model that is named here; models that are not named keep all of theirs
 * @param methods named with their models; when they are narrowed, others may not be called
 * @param readOnly whether nothing may be changed, neither here nor in Odoo
 */
public record Scope(
    Allowed<IntegrationId> integrations,
    Allowed<EntityName> entities,
    Allowed<ModelName> models,
    Allowed<ModelMember> fields,
    Allowed<ModelMember> methods,
    boolean readOnly) {

  /** Narrows nothing. */
  public static final Scope EVERYTHING =
      new Scope(
          Allowed.everything(),
          Allowed.everything(),
          Allowed.everything(),
          Allowed.everything(),
          Allowed.everything(),
          false);

  /** Whether records of some integrations or entities are out of reach. */
  public boolean narrowsRecords() {
    return !integrations.all() || !entities.all();
  }

  /** Whether some of Odoo's models, fields or methods are out of reach. */
  public boolean narrowsOdoo() {
    return !models.all() || !fields.all() || !methods.all();
  }

  public boolean allows(IntegrationId integration) {
    return integrations.allows(integration);
  }

  public boolean allows(EntityName entity) {
    return entities.allows(entity);
  }

  public boolean allows(IntegrationId integration, EntityName entity) {
    return allows(integration) && allows(entity);
  }

  /**
   * Whether records of that model may be read in Odoo, or written.
   *
   * @param write creating, changing and deleting
   */
  public boolean allowsModel(ModelName model, boolean write) {
    return models.allows(model) && !(write && readOnly);
  }

  /** Whether a field of a model may be read or written, the model being allowed. */
  public boolean allowsField(ModelName model, String field) {
    return fields.all()
        || fields.names().stream().noneMatch(it -> it.model().equals(model))
        || fields.names().stream()
            .anyMatch(it -> it.model().equals(model) && it.name().equals(field));
  }

  /** Whether a method may be called by its name: any may change something. */
  public boolean allowsMethod(ModelName model, String method) {
    return allowsModel(model, true)
        && (methods.all()
            || methods.names().stream()
                .anyMatch(it -> it.model().equals(model) && it.name().equals(method)));
  }
}
