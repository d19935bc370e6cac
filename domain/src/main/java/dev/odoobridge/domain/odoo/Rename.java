package dev.odoobridge.domain.odoo;

/**
 * A field that had another name in older versions.
 *
 * @param before what versions before {@code since} call it
 */
public record Rename(ModelName model, FieldName now, FieldName before, int since) {}
