package dev.odoobridge.application.port.in;

import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.document.Document;
import dev.odoobridge.domain.document.DocumentFilter;
import dev.odoobridge.domain.listing.Page;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.record.IntegrationId;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Keeps files in Odoo as attachments, and what is known of them beside. Contents go through without
 * being held in memory and are held against their checksum on both ways. Throws {@code OdooFailure}
 * when Odoo cannot do it; what was answered is in Odoo. Thread-safe.
 */
public interface ManageDocuments {
  /** What Base64 makes of it just fits into what Odoo takes. */
  long MAX_SIZE = 96L << 20;

  Result create(Caller caller, IntegrationId id, Document.Card card, Content content);

  /** Replaces what people say of it. */
  Result update(Caller caller, IntegrationId id, long number, Document.Card card);

  /** Gives it a new version; the ones before stay readable. */
  Result replace(Caller caller, IntegrationId id, long number, Content content);

  /** Deletes it with all its versions, in Odoo too. */
  Result delete(Caller caller, IntegrationId id, long number);

  Result find(IntegrationId id, long number);

  /** Documents; large totals may be some seconds old. */
  Result list(IntegrationId id, DocumentFilter filter, Slice<Document> slice);

  /**
   * Hands over a content.
   *
   * @param version the current one when absent
   */
  Result download(IntegrationId id, long number, Optional<Integer> version, Sink sink);

  /** A content that can be read several times. */
  interface Content {
    long size();

    /** The sender's word of what it is. */
    Optional<String> type();

    InputStream open() throws IOException;
  }

  /** Takes a content piece by piece. */
  interface Sink {
    void write(byte[] bytes, int offset, int length) throws IOException;
  }

  /** What came of it. */
  sealed interface Result {
    record Stored(Document document) implements Result {}

    record Found(Document document) implements Result {}

    record Listed(Page<Document> page) implements Result {}

    record Deleted() implements Result {}

    record Downloaded(Document document, Document.Version version) implements Result {}

    /** It has more bytes than are taken. */
    record TooLarge(long most) implements Result {}

    /** Such files are not taken. */
    record TypeRefused(String type) implements Result {}

    /** What arrived is not what was sent; nothing of it was kept. */
    record Corrupted() implements Result {}

    /** The record it is to belong to is not in Odoo, or hidden there. */
    record NoSuchRecord(Document.AttachedTo record) implements Result {}

    record Denied(String reason) implements Result {}

    record NoSuchDocument(long number) implements Result {}

    record NoSuchIntegration(IntegrationId id) implements Result {}
  }
}
