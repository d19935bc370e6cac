package dev.odoobridge.application.documents;

import dev.odoobridge.application.odoo.Domain;
import dev.odoobridge.application.odoo.OdooClient;
import dev.odoobridge.application.port.in.ManageDocuments.Content;
import dev.odoobridge.application.port.out.ContentSink;
import dev.odoobridge.application.port.out.FileContent;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.application.port.out.OdooTransport;
import dev.odoobridge.domain.document.Document;
import dev.odoobridge.domain.document.FileName;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.value.RawValue;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Attachments of one open Odoo. */
final class Attachments {
  private static final ModelName MODEL = new ModelName("ir.attachment");

  /** Odoo shrinks large pictures unless it is told not to. */
  private static final Map<String, RawValue> AS_IT_IS =
      Map.of("image_no_postprocess", RawValue.TRUE);

  private final OdooClient client;

  Attachments(OdooClient client) {
    this.client = client;
  }

  boolean exists(Document.AttachedTo record) {
    var arguments = new LinkedHashMap<String, RawValue>();
    arguments.put("domain", RawValue.list(Domain.in("id", List.of(record.record()))));
    return client.read(record.model(), "search", arguments) instanceof RawValue.Items(var found)
        && !found.isEmpty();
  }

  OdooId create(Document.Card card, String contentType, Content content) {
    var values = new LinkedHashMap<String, RawValue>();
    values.putAll(values(card));
    values.put("mimetype", RawValue.of(contentType));
    if (content.size() > 0) {
      values.put(field(), RawValue.of(OdooTransport.CONTENT));
    }
    var arguments =
        Map.<String, RawValue>of("vals_list", RawValue.list(new RawValue.Members(values)));
    var answer = client.upload(MODEL, arguments, AS_IT_IS, new Outgoing(content));
    if (answer instanceof RawValue.Items(var ids)
        && ids.size() == 1
        && ids.getFirst() instanceof RawValue.Number(var id)) {
      return new OdooId(id.longValueExact());
    }
    throw new OdooFailure.Uncertain("Odoo answered a create without an id", "create");
  }

  /** An attachment of that name and content, the newest, wherever it came from. */
  Optional<OdooId> find(FileName name, String checksum) {
    var arguments = new LinkedHashMap<String, RawValue>();
    arguments.put(
        "domain",
        RawValue.list(
            Domain.where("name", "=", RawValue.of(name.value())),
            Domain.where("checksum", "=", RawValue.of(checksum))));
    arguments.put("limit", RawValue.of(1));
    arguments.put("order", RawValue.of("id desc"));
    return client.read(MODEL, "search", arguments) instanceof RawValue.Items(var ids)
            && !ids.isEmpty()
            && ids.getFirst() instanceof RawValue.Number(var id)
        ? Optional.of(new OdooId(id.longValueExact()))
        : Optional.empty();
  }

  /** Whether Odoo says of it what is known of its content. */
  boolean holds(OdooId attachment, long size, String checksum) {
    var rows =
        client.read(
            MODEL,
            "read",
            List.of(attachment),
            Map.of("fields", RawValue.texts(List.of("checksum", "file_size"))));
    if (size == 0) {
      return true; // of an empty file Odoo says neither
    }
    return rows instanceof RawValue.Items(var found)
        && !found.isEmpty()
        && found.getFirst() instanceof RawValue.Members row
        && row.member("checksum").equals(RawValue.of(checksum))
        && row.member("file_size").equals(RawValue.of(size));
  }

  void write(OdooId attachment, Map<String, RawValue> values) {
    client.write(
        MODEL,
        "write",
        List.of(attachment),
        Map.of("vals", new RawValue.Members(values)),
        AS_IT_IS);
  }

  /** Deletes those that are still there. */
  void delete(List<OdooId> attachments) {
    var arguments = new LinkedHashMap<String, RawValue>();
    arguments.put("domain", RawValue.list(Domain.in("id", attachments)));
    if (client.read(MODEL, "search", arguments) instanceof RawValue.Items(var ids)
        && !ids.isEmpty()) {
      var present =
          ids.stream()
              .map(id -> new OdooId(((RawValue.Number) id).value().longValueExact()))
              .toList();
      client.write(MODEL, "unlink", present, Map.of(), Map.of());
    }
  }

  boolean download(OdooId attachment, ContentSink sink) {
    return client.download(MODEL, attachment, field(), client.dialect().attachmentContext(), sink);
  }

  static Map<String, RawValue> values(Document.Card card) {
    var values = new LinkedHashMap<String, RawValue>();
    values.put("name", RawValue.of(card.name().value()));
    values.put(
        "description",
        card.description().isEmpty() ? RawValue.FALSE : RawValue.of(card.description()));
    values.putAll(place(card.attached()));
    return values;
  }

  static Map<String, RawValue> place(Optional<Document.AttachedTo> attached) {
    return Map.of(
        "res_model",
        attached.map(it -> RawValue.of(it.model().value())).orElse(RawValue.FALSE),
        "res_id",
        attached.map(it -> RawValue.of(it.record().value())).orElse(RawValue.of(0)));
  }

  private String field() {
    return client.dialect().attachmentContent().value();
  }

  private record Outgoing(Content content) implements FileContent {
    @Override
    public long size() {
      return content.size();
    }

    @Override
    public InputStream open() throws IOException {
      return content.open();
    }
  }
}
