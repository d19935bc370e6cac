package dev.odoobridge.testkit.odoo;

import dev.odoobridge.testkit.odoo.orm.Method;
import dev.odoobridge.testkit.odoo.orm.Method.Parameter;
import dev.odoobridge.testkit.odoo.orm.OdooFault;
import dev.odoobridge.testkit.odoo.orm.OdooVersion;
import dev.odoobridge.testkit.odoo.orm.Python;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Fits what a client sent to a method's parameters, with Python's complaints when it does not. */
record Binding(List<Long> ids, Map<String, Object> arguments, Map<String, Object> context) {

  /** Checks arguments that carry the new names. */
  static void named(Method method, Map<String, Object> arguments) {
    var names = method.parameters().stream().map(Parameter::name).toList();
    for (var name : arguments.keySet()) {
      if (!names.contains(name)) {
        throw unexpected(method.name(), name);
      }
    }
    for (var parameter : method.parameters()) {
      if (parameter.required() && !arguments.containsKey(parameter.name())) {
        throw missing(method.name(), parameter.name());
      }
    }
  }

  /** Reads {@code execute_kw}'s positional and keyword arguments, with the version's names. */
  static Binding positional(
      OdooVersion version, Method method, List<?> positional, Map<String, Object> keywords) {
    var rest = new ArrayList<Object>(positional);
    var ids = List.<Long>of();
    if (method.onRecords()) {
      if (rest.isEmpty()) {
        throw OdooFault.builtin(
            "IndexError", (version.is14() ? "tuple" : "list") + " index out of range");
      }
      ids = ids(rest.removeFirst());
    }
    var called = version.is14() ? method.name() : "BaseModel." + method.name();
    var parameters = method.parameters();
    if (rest.size() > parameters.size()) {
      throw OdooFault.builtin(
          "TypeError",
          "%s() takes %d positional arguments but %d were given"
              .formatted(called, parameters.size() + 1, rest.size() + 1));
    }
    var arguments = new HashMap<String, Object>();
    for (var position = 0; position < rest.size(); position++) {
      arguments.put(parameters.get(position).name(), rest.get(position));
    }
    var context = Json.asMap(keywords.getOrDefault("context", Map.of()));
    keywords.forEach(
        (name, value) -> {
          if (!name.equals("context")) {
            arguments.put(parameter(version, method, called, name).name(), value);
          }
        });
    for (var parameter : parameters) {
      if (parameter.required() && !arguments.containsKey(parameter.name())) {
        throw missing(called, parameter.name(version));
      }
    }
    return new Binding(ids, arguments, context);
  }

  private static Parameter parameter(
      OdooVersion version, Method method, String called, String name) {
    return method.parameters().stream()
        .filter(parameter -> parameter.name(version).equals(name))
        .findFirst()
        .orElseThrow(() -> unexpected(called, name));
  }

  private static OdooFault unexpected(String called, String name) {
    return OdooFault.builtin(
        "TypeError", "%s() got an unexpected keyword argument '%s'".formatted(called, name));
  }

  private static OdooFault missing(String called, String name) {
    return OdooFault.builtin(
        "TypeError", "%s() missing 1 required positional argument: '%s'".formatted(called, name));
  }

  /** One id or a list; what is no number is the id of no record. */
  static List<Long> ids(Object value) {
    if (value instanceof List<?> list) {
      return list.stream()
          .map(id -> id instanceof Number number ? number.longValue() : 0L)
          .toList();
    }
    return Python.truthy(value) && value instanceof Number number
        ? List.of(number.longValue())
        : List.of();
  }
}
