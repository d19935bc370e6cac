package dev.odoobridge.domain.odoo;

/** A value that Odoo's form fills in, and a create over the API leaves empty in some versions. */
public sealed interface Filling {

  /** The field that is filled when nothing is given for it. */
  FieldName field();

  /** The field whose record the value comes from; without it, nothing is filled. */
  FieldName through();

  /** A field of that record, as it is. */
  record Copied(FieldName field, FieldName through, ModelName of, FieldName source)
      implements Filling {}

  /** The taxes of that record that belong to the company the document is made in. */
  record Taxes(FieldName field, FieldName through, ModelName of, FieldName source)
      implements Filling {}

  /** The bill of material that Odoo would choose for that product. */
  record Bill(FieldName field, FieldName through) implements Filling {}
}
