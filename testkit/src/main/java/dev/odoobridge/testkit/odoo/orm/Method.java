package dev.odoobridge.testkit.odoo.orm;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A public method of a model.
 *
 * @param onRecords whether it is called on ids
 */
public record Method(String name, boolean onRecords, List<Parameter> parameters, Body body) {

  /** What the method does. */
  @FunctionalInterface
  public interface Body {
    /** The answer; null is Python's None. */
    @Nullable Object run(Call call);
  }

  /**
   * A parameter.
   *
   * @param name as json2 and Odoo 19 know it
   * @param oldName as Odoo 14 knows it
   */
  public record Parameter(String name, String oldName, boolean required) {
    private static Parameter parse(String text) {
      var required = !text.endsWith("?");
      var names = (required ? text : text.substring(0, text.length() - 1)).split("/", 2);
      return new Parameter(names[0], names[names.length - 1], required);
    }

    public String name(OdooVersion version) {
      return version.is14() ? oldName : name;
    }
  }

  /**
   * {@code parameters} reads {@code "domain/args offset? limit?"}: old name after /, ? optional.
   */
  static Method of(String name, boolean onRecords, String parameters, Body body) {
    var parsed =
        Arrays.stream(parameters.split(" "))
            .filter(text -> !text.isEmpty())
            .map(Parameter::parse)
            .toList();
    return new Method(name, onRecords, parsed, body);
  }
}
