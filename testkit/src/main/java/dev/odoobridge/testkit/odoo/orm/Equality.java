package dev.odoobridge.testkit.odoo.orm;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a kept value is one of those sought. In 19 false means empty however that is kept (null,
 * '', 0); in 14 it means null.
 */
final class Equality {
  private final OdooVersion version;
  private final Field field;
  private final Collection<?> sought;
  private final Set<Object> texts = new HashSet<>();
  private final boolean empty;

  Equality(OdooVersion version, Field field, Collection<?> sought) {
    this.version = version;
    this.field = field;
    this.sought = sought;
    sought.stream().filter(String.class::isInstance).forEach(texts::add);
    this.empty = sought.contains(false) || (version.is19() && sought.contains(""));
  }

  boolean holds(@Nullable Object kept) {
    if (field.type() == FieldType.BOOLEAN) {
      return sought.stream().anyMatch(one -> Python.truthy(one) == Boolean.TRUE.equals(kept));
    }
    if (field.type().numeric()) {
      return sought.stream().anyMatch(one -> number(kept, one));
    }
    if (kept == null || (kept.equals("") && version.is19())) {
      return empty;
    }
    return kept instanceof LocalDate
        ? sought.stream().anyMatch(one -> Python.truthy(one) && compare(kept, one) == 0)
        : texts.contains(kept.toString());
  }

  private boolean number(@Nullable Object kept, Object one) {
    var number = kept == null ? BigDecimal.ZERO : kept;
    return one.equals(false)
        ? version.is19() && compare(number, 0) == 0
        : compare(number, one) == 0;
  }

  static int compare(Object kept, Object other) {
    return switch (kept) {
      case Number number -> FieldInput.decimal(number).compareTo(FieldInput.decimal(other));
      case LocalDate date -> date.compareTo(FieldInput.date(other.toString()));
      case Boolean flag -> flag.compareTo(Python.truthy(other));
      default -> kept.toString().compareTo(other.toString());
    };
  }
}
