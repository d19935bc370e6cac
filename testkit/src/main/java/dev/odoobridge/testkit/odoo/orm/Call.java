package dev.odoobridge.testkit.odoo.orm;

import java.util.List;
import java.util.Map;

/** One call of a method: where it runs, on which records, with which named arguments. */
public record Call(
    Environment environment, Model model, List<Long> ids, Map<String, Object> arguments) {

  /** The records called on; a MissingError when one of them does not exist. */
  public List<OdooRecord> records() {
    var records = environment.records(model.name(), ids);
    records.forEach(OdooRecord::row);
    return records;
  }

  public List<?> list(String argument) {
    return arguments.get(argument) instanceof List<?> list ? list : List.of();
  }

  public List<String> texts(String argument) {
    return list(argument).stream().map(Object::toString).toList();
  }

  public int number(String argument, int otherwise) {
    return arguments.get(argument) instanceof Number number ? number.intValue() : otherwise;
  }

  public String text(String argument, String otherwise) {
    return arguments.get(argument) instanceof String text ? text : otherwise;
  }

  public Map<String, Object> values(String argument) {
    return asValues(arguments.getOrDefault(argument, Map.of()));
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> asValues(Object value) {
    if (value instanceof Map<?, ?> map) {
      return (Map<String, Object>) map;
    }
    throw OdooFault.builtin("TypeError", "expected a dict of values, not " + Python.repr(value));
  }
}
