package dev.odoobridge.domain.bundle;

import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.value.RawValue;
import java.util.Locale;
import java.util.Optional;

/**
 * What a step does.
 *
 * @param model of the record it is about
 * @param record which one; absent when it makes one, or when {@code of} says it
 * @param of the step before that makes the record
 * @param values of the record, of its virtual fields, or what there is to know of a document
 */
public record Deed(
    Kind kind,
    ModelName model,
    Optional<OdooId> record,
    Optional<String> of,
    RawValue.Members values) {

  public Deed {
    if (kind == Kind.CREATE && (record.isPresent() || of.isPresent())) {
      throw new IllegalArgumentException("record: a record that is made has none yet");
    }
    if (kind != Kind.CREATE && record.isPresent() == of.isPresent()) {
      throw new IllegalArgumentException("record: either its id or the step that makes it");
    }
  }

  /** Makes a record. */
  public static Deed create(ModelName model, RawValue.Members values) {
    return new Deed(Kind.CREATE, model, Optional.empty(), Optional.empty(), values);
  }

  /** Does something with a record that is there. */
  public static Deed of(Kind kind, ModelName model, OdooId record, RawValue.Members values) {
    return new Deed(kind, model, Optional.of(record), Optional.empty(), values);
  }

  /** What there is to do. */
  public enum Kind {
    CREATE,
    UPDATE,
    DELETE,
    /** Sets virtual fields. */
    VIRTUAL,
    /** Makes a document that belongs to the record. */
    DOCUMENT;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
