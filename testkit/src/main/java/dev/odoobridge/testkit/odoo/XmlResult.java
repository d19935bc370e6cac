package dev.odoobridge.testkit.odoo;

import dev.odoobridge.testkit.odoo.orm.OdooFault;
import dev.odoobridge.testkit.odoo.orm.OdooVersion;
import dev.odoobridge.testkit.odoo.orm.Recordset;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values as Python's {@code xmlrpc.client} writes them for Odoo; 19 leaves control characters out.
 */
final class XmlResult {
  private static final long WIDEST = 2_147_483_647L;
  private static final String CONTROL = "[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]";

  private final OdooVersion version;
  private final StringBuilder xml = new StringBuilder();
  private int depth;

  XmlResult(OdooVersion version) {
    this.version = version;
  }

  /** A value that XML-RPC has no form for. */
  static final class Unmarshallable extends RuntimeException {
    private final String type;
    private final boolean inside;

    Unmarshallable(String type, String message, boolean inside) {
      super(message);
      this.type = type;
      this.inside = inside;
    }

    OdooFault fault() {
      return OdooFault.builtin(type, String.valueOf(getMessage()));
    }

    /** Whether it is part of the result rather than all of it. */
    boolean inside() {
      return inside;
    }
  }

  String value(@Nullable Object value) {
    write(value);
    return xml.toString();
  }

  private void write(@Nullable Object value) {
    xml.append("<value>");
    switch (value) {
      case null -> throw wrong("TypeError", "cannot marshal None unless allow_none is enabled");
      case String text -> xml.append("<string>").append(escaped(text)).append("</string>");
      case Boolean flag -> xml.append("<boolean>").append(flag ? 1 : 0).append("</boolean>");
      case BigDecimal number -> decimal(number);
      case Number number -> integer(number.longValue());
      case List<?> list -> array(list);
      case Map<?, ?> map -> struct(map);
      case Recordset records -> records(records);
      default -> throw unknown(value.getClass().getName());
    }
    xml.append("</value>\n");
  }

  private void records(Recordset records) {
    if (version.is14()) {
      throw unknown("odoo.api." + records.model());
    }
    array(records.ids());
  }

  private void integer(long number) {
    if (number > WIDEST || number < -WIDEST - 1) {
      throw wrong("OverflowError", "int exceeds XML-RPC limits");
    }
    xml.append("<int>").append(number).append("</int>");
  }

  private void decimal(BigDecimal number) {
    var text = number.toPlainString();
    xml.append("<double>").append(text).append(text.contains(".") ? "" : ".0").append("</double>");
  }

  private void array(List<?> list) {
    depth++;
    xml.append("<array><data>\n");
    list.forEach(this::write);
    xml.append("</data></array>");
    depth--;
  }

  private void struct(Map<?, ?> map) {
    depth++;
    xml.append("<struct>\n");
    map.forEach(
        (key, item) -> {
          if (!(key instanceof String name)) {
            throw wrong("TypeError", "dictionary key must be string");
          }
          xml.append("<member>\n<name>").append(escaped(name)).append("</name>\n");
          write(item);
          xml.append("</member>\n");
        });
    xml.append("</struct>");
    depth--;
  }

  /** A value of a Python class that {@code xmlrpc.client} does not know. */
  static Unmarshallable unknown(String type) {
    return new Unmarshallable("TypeError", "cannot marshal <class '" + type + "'> objects", false);
  }

  private Unmarshallable wrong(String type, String message) {
    return new Unmarshallable(type, message, depth > 0);
  }

  private String escaped(String text) {
    var kept = version.is14() ? text : text.replaceAll(CONTROL, "");
    return kept.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
