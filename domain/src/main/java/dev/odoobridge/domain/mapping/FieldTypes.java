package dev.odoobridge.domain.mapping;

import java.util.Set;

/** Which of Odoo's field types a converter can read and write. */
final class FieldTypes {
  private static final Set<String> TEXTS = Set.of("char", "text", "html", "selection");

  private FieldTypes() {}

  static boolean fits(Converter converter, String odooType) {
    return switch (converter.odooType()) {
      case TEXT, HTML -> TEXTS.contains(odooType);
      case INTEGER -> odooType.equals("integer");
      case DECIMAL -> Set.of("float", "monetary", "integer").contains(odooType);
      case BOOLEAN -> odooType.equals("boolean");
      case DATE -> odooType.equals("date");
      case DATETIME -> odooType.equals("datetime");
      case REFERENCE -> odooType.equals("many2one");
    };
  }
}
