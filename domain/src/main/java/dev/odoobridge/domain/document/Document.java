package dev.odoobridge.domain.document;

import dev.odoobridge.domain.listing.SortKey;
import dev.odoobridge.domain.listing.Sorting;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.value.RawValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A document: what people say of it, and its versions, the newest last.
 *
 * @param number 0 before it is stored
 */
public record Document(
    long number, IntegrationId integration, Card card, List<Version> versions, Instant updatedAt) {
  /** Documents are listed from the newest to the oldest. */
  public static final Sorting<Document> SORTING =
      Sorting.newestFirst(
          SortKey.number("number", Document::number),
          List.of(
              SortKey.text("name", document -> document.card().name().value()),
              SortKey.moment("updated_at", Document::updatedAt)));

  public Document {
    versions = List.copyOf(versions);
  }

  /** The version that counts. */
  public Version current() {
    return versions.getLast();
  }

  /**
   * What people say of it.
   *
   * @param type such as {@code contract}; may be empty, as category, status and description
   * @param attached the record it belongs to
   */
  public record Card(
      FileName name,
      String type,
      String category,
      String status,
      String description,
      RawValue.Members metadata,
      Optional<AttachedTo> attached) {}

  /** A record of Odoo. */
  public record AttachedTo(ModelName model, OdooId record) {}

  /**
   * One content it had.
   *
   * @param version counted from 1
   * @param attachment where Odoo keeps it
   * @param checksum SHA-1 in hexadecimal digits, as Odoo's
   */
  public record Version(
      int version,
      OdooId attachment,
      FileName name,
      String contentType,
      long size,
      String checksum,
      Instant at,
      String by) {}
}
