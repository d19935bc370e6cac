package dev.odoobridge.adapter.http.api;

import dev.odoobridge.domain.access.Allowed;
import dev.odoobridge.domain.access.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A scope, as answers show one: null where nothing is narrowed. */
record ScopeView(
    @Nullable List<String> integrations,
    @Nullable List<String> entities,
    @Nullable List<String> models,
    @Nullable List<String> fields,
    @Nullable List<String> methods,
    boolean readOnly) {
  static ScopeView from(Scope scope) {
    return new ScopeView(
        names(scope.integrations()),
        names(scope.entities()),
        names(scope.models()),
        names(scope.fields()),
        names(scope.methods()),
        scope.readOnly());
  }

  private static @Nullable List<String> names(Allowed<?> allowed) {
    return allowed.all() ? null : allowed.names().stream().map(Object::toString).sorted().toList();
  }
}
