package dev.odoobridge.testkit.odoo.orm;

import java.util.Locale;

/** The types of Odoo's fields. */
public enum FieldType {
  CHAR,
  TEXT,
  HTML,
  INTEGER,
  FLOAT,
  MONETARY,
  BOOLEAN,
  DATE,
  DATETIME,
  SELECTION,
  BINARY,
  MANY2ONE,
  MANY2ONE_REFERENCE,
  ONE2MANY,
  MANY2MANY;

  static FieldType parse(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean textual() {
    return this == CHAR || this == TEXT || this == HTML || this == SELECTION || this == BINARY;
  }

  boolean numeric() {
    return this == INTEGER || this == FLOAT || this == MONETARY || this == MANY2ONE_REFERENCE;
  }

  boolean toMany() {
    return this == ONE2MANY || this == MANY2MANY;
  }
}
