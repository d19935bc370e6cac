package dev.odoobridge.adapter.http.auth;

import dev.odoobridge.domain.access.Scope;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import io.javalin.http.Context;

/**
 * How far a route reaches, and so how a caller whose scope is narrow is kept to it. What is not
 * known to keep to a scope is refused to such a caller.
 */
public enum Reach {
  /** Everything: not for callers who are kept from some integrations or entities. */
  EVERYTHING,
  /** One integration, in the path; all its entities. */
  INTEGRATION,
  /** One integration and one entity of it, in the path. */
  ENTITY,
  /** What the handler lets the caller see: it asks {@link Sight}. */
  SEEN;

  private static final String IN_INTEGRATION = "integrations/{id}";
  private static final String IN_ENTITY = "{entity}";

  /** What the route's path says. */
  public static Reach of(String path) {
    if (!path.contains(IN_INTEGRATION)) {
      return EVERYTHING;
    }
    return path.contains(IN_ENTITY) ? ENTITY : INTEGRATION;
  }

  /** Ends the request when it is out of the caller's scope. */
  public void require(Permission permission, Context context) {
    if (permission == Permission.OPEN) {
      return;
    }
    var scope = Guard.caller(context).scope();
    if (scope.readOnly() && !permission.isForReading()) {
      throw Sight.outOfScope("The token may only read.");
    }
    if (this == EVERYTHING && !permission.isForReading() && scope.narrowsOdoo()) {
      throw Sight.outOfScope("The token is for some models or methods of Odoo, this is for all.");
    }
    if (scope.narrowsOdoo() && permission.shapesIntegrations()) {
      throw Sight.outOfScope(
          "The token is for some models or methods of Odoo, this decides about any.");
    }
    if (scope.narrowsRecords()) {
      requireNarrow(scope, permission, context);
    }
  }

  private void requireNarrow(Scope scope, Permission permission, Context context) {
    switch (this) {
      case EVERYTHING ->
          throw Sight.outOfScope(
              "The token is for some integrations or entities, this is for all.");
      case INTEGRATION -> {
        requireIntegration(scope, context);
        if (!scope.entities().all() && !permission.isForReading()) {
          throw Sight.outOfScope("The token is for some entities, this is for all.");
        }
      }
      case ENTITY -> {
        requireIntegration(scope, context);
        requireEntity(scope, context);
      }
      case SEEN -> {
        if (context.pathParamMap().containsKey("id")
            && context.endpoint().path.contains(IN_INTEGRATION)) {
          requireIntegration(scope, context);
        }
      }
    }
  }

  /** A name that no integration can have is in no scope either. */
  private static void requireIntegration(Scope scope, Context context) {
    var id = context.pathParam("id");
    if (!scope.integrations().all()
        && !(IntegrationId.isWellFormed(id) && scope.allows(new IntegrationId(id)))) {
      throw Sight.outOfScope("The token is not for this integration.");
    }
  }

  private static void requireEntity(Scope scope, Context context) {
    var name = context.pathParam("entity");
    if (!scope.entities().all()
        && !(EntityName.isWellFormed(name) && scope.allows(new EntityName(name)))) {
      throw Sight.outOfScope("The token is not for this entity.");
    }
  }
}
