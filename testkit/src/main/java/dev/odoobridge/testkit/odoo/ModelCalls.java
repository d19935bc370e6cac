package dev.odoobridge.testkit.odoo;

import dev.odoobridge.testkit.odoo.orm.Method;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calls of models with positional and named arguments, as all transports but json2 make them. */
record ModelCalls(OdooStore store) {

  /** How many records the arguments name. */
  static int ids(List<?> positional) {
    var first = positional.isEmpty() ? (Object) false : positional.getFirst();
    return Binding.ids(first).size();
  }

  @Nullable Object execute(
      Instant began,
      long user,
      String model,
      String name,
      List<?> positional,
      Map<String, Object> keywords) {
    var method = store.method(model, name);
    var binding = Binding.positional(store.version(), method, positional, keywords);
    var result =
        store.execute(
            began, user, model, method, binding.ids(), binding.arguments(), binding.context());
    return shortened(method, binding, result);
  }

  /** {@code create} of one dict answers one id. */
  private static @Nullable Object shortened(
      Method method, Binding binding, @Nullable Object result) {
    var single = binding.arguments().get("vals_list") instanceof Map;
    return method.name().equals("create") && single && result instanceof List<?> ids
        ? ids.getFirst()
        : result;
  }
}
