package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.auth.Guard;
import dev.odoobridge.adapter.http.problem.Problems;
import dev.odoobridge.domain.document.Document;
import dev.odoobridge.domain.document.DocumentFilter;
import dev.odoobridge.domain.document.FileName;
import dev.odoobridge.domain.value.RawValue;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what is said of a document, from a query beside its content or from a body. */
final class DocumentCard {
  static final List<String> PARAMETERS =
      List.of("name", "type", "category", "status", "description", "metadata", "model", "record");
  static final List<String> LIST =
      Slices.with(
          "text", "type", "category", "status", "created_after", "metadata", "model", "record");
  private static final int LONGEST = 200;
  private static final int LONGEST_DESCRIPTION = 10_000;

  private DocumentCard() {}

  static Document.Card from(Context context, Query query) {
    return new Document.Card(
        FileName.from(query.text("name").orElse("file")),
        word(query, "type"),
        word(query, "category"),
        word(query, "status"),
        bounded("description", query.text("description").orElse(""), LONGEST_DESCRIPTION),
        StorePaths.members(query, "metadata"),
        attached(context, query.text("model"), query.text("record")));
  }

  /** What a body says in place of what was said; null is nothing. */
  static Document.Card changed(Context context, Document.Card known, RawValue.Members body) {
    var fields = new Fields(body);
    var name = fields.text("name").map(FileName::from);
    var type = fields.text("type");
    var category = fields.text("category");
    var status = fields.text("status");
    var description = fields.text("description");
    var metadata = fields.members("metadata");
    var model = fields.text("model");
    var record = fields.wholeNumber("record").map(Object::toString);
    fields.end();
    var says = body.values();
    return new Document.Card(
        name.orElse(known.name()),
        bounded("type", said(says, "type", type, known.type()), LONGEST),
        bounded("category", said(says, "category", category, known.category()), LONGEST),
        bounded("status", said(says, "status", status, known.status()), LONGEST),
        bounded(
            "description",
            said(says, "description", description, known.description()),
            LONGEST_DESCRIPTION),
        metadata.orElse(
            says.containsKey("metadata") ? new RawValue.Members(Map.of()) : known.metadata()),
        says.containsKey("model") || says.containsKey("record")
            ? attached(context, model, record)
            : known.attached());
  }

  private static String said(
      Map<String, RawValue> says, String name, Optional<String> given, String known) {
    return says.containsKey(name) ? given.orElse("") : known;
  }

  static DocumentFilter filter(Context context, Query query) {
    return new DocumentFilter(
        query.text("text"),
        query.text("type"),
        query.text("category"),
        query.text("status"),
        query.parsed("created_after", Moments::parse, Moments.EXPECTED),
        StorePaths.members(query, "metadata"),
        attached(context, query.text("model"), query.text("record")));
  }

  private static Optional<Document.AttachedTo> attached(
      Context context, Optional<String> model, Optional<String> record) {
    if (model.isEmpty() && record.isEmpty()) {
      return Optional.empty();
    }
    var id = record.flatMap(StorePaths::id);
    if (model.isEmpty() || id.isEmpty()) {
      throw Problems.invalidParameter("record", "model and record go together");
    }
    var name = StorePaths.model(model.get());
    StorePaths.requireModel(context, name);
    return Optional.of(new Document.AttachedTo(name, id.get()));
  }

  /** Whether the caller's token is for some models alone. */
  static boolean isNarrow(Context context) {
    return !Guard.caller(context).scope().models().all();
  }

  private static String word(Query query, String name) {
    return bounded(name, query.text(name).orElse(""), LONGEST);
  }

  private static String bounded(String name, String text, int longest) {
    if (text.length() > longest) {
      throw Problems.invalidParameter(name, "has more than " + longest + " characters");
    }
    return text;
  }
}
