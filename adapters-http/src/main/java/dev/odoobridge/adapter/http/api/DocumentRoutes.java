package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.auth.Guard;
import dev.odoobridge.adapter.http.auth.Sight;
import dev.odoobridge.adapter.http.problem.Problem;
import dev.odoobridge.adapter.http.problem.ProblemType;
import dev.odoobridge.adapter.http.problem.Problems;
import dev.odoobridge.application.port.in.ManageDocuments;
import dev.odoobridge.application.port.in.ManageDocuments.Result;
import dev.odoobridge.domain.document.Document;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code /api/v1/integrations/{id}/documents}: files in Odoo. */
public final class DocumentRoutes {
  public static final List<String> CREATE = DocumentCard.PARAMETERS;
  public static final List<String> LIST = DocumentCard.LIST;
  public static final List<String> DOWNLOAD = List.of("version");

  private final ManageDocuments documents;

  public DocumentRoutes(ManageDocuments documents) {
    this.documents = documents;
  }

  public void create(Context context) throws IOException {
    var card = DocumentCard.from(context, Query.of(context, CREATE));
    try (var content = content(context)) {
      var id = Paths.integration(context);
      var result = documents.create(Guard.caller(context), id, card, content);
      answer(context, Answers.CREATED, result);
    }
  }

  public void replace(Context context) throws IOException {
    try (var content = content(context)) {
      var id = Paths.integration(context);
      known(context);
      var result = documents.replace(Guard.caller(context), id, number(context), content);
      answer(context, Answers.OK, result);
    }
  }

  private static SpooledFile content(Context context) throws IOException {
    if (context.req().getContentLengthLong() > ManageDocuments.MAX_SIZE) {
      throw tooLarge(ManageDocuments.MAX_SIZE);
    }
    var type =
        Optional.ofNullable(context.header("Content-Type"))
            .map(it -> it.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
    return SpooledFile.of(BodyStream.of(context), type, ManageDocuments.MAX_SIZE);
  }

  public void update(Context context) throws IOException {
    var id = Paths.integration(context);
    var known = known(context);
    var card = DocumentCard.changed(context, known.card(), Bodies.object(context, Bodies.PATCH));
    answer(context, Answers.OK, documents.update(Guard.caller(context), id, number(context), card));
  }

  public void read(Context context) {
    Answers.json(context, Answers.OK, DocumentView.from(known(context)));
  }

  public void delete(Context context) {
    var id = Paths.integration(context);
    if (DocumentCard.isNarrow(context)) {
      known(context);
    }
    answer(context, Answers.OK, documents.delete(Guard.caller(context), id, number(context)));
  }

  public void list(Context context) {
    var query = Query.of(context, LIST);
    var slice = Slices.of(query, Document.SORTING);
    var filter = DocumentCard.filter(context, query);
    if (DocumentCard.isNarrow(context) && filter.attached().isEmpty()) {
      throw Sight.outOfScope("The token is for some models of Odoo; name model and record.");
    }
    var result = documents.list(Paths.integration(context), filter, slice);
    if (result instanceof Result.Listed(var page)) {
      Answers.json(context, Answers.OK, Slices.view(slice, page, DocumentView::from));
    } else {
      throw problem(result);
    }
  }

  /**
   * The whole content is here, and is what was sent once, before the answer begins, of which a part
   * may be all that is wanted. Who has it already is told so without Odoo.
   */
  public void download(Context context) throws IOException {
    var wanted =
        Query.of(context, DOWNLOAD)
            .parsed(
                "version",
                text ->
                    text.matches("[1-9][0-9]{0,8}")
                        ? Optional.of(Integer.valueOf(text))
                        : Optional.empty(),
                "must be the number of a version");
    var document = known(context);
    var download =
        DocumentDownload.of(document, wanted)
            .orElseThrow(() -> problem(new Result.NoSuchDocument(document.number())));
    if (download.isHeld(context)) {
      download.answerHeld(context);
    } else {
      fetch(context, download, download.range(context));
    }
  }

  private void fetch(Context context, DocumentDownload download, ByteRange range)
      throws IOException {
    try (var file = SpooledFile.empty()) {
      Result result;
      try (var output = file.output()) {
        var version = Optional.of(download.version().version());
        var id = Paths.integration(context);
        result = documents.download(id, number(context), version, output::write);
      }
      if (result instanceof Result.Downloaded) {
        download.send(context, file, range);
      } else {
        throw problem(result);
      }
    }
  }

  /** The document of the path; ends the request when there is none, or none for the caller. */
  private Document known(Context context) {
    var result = documents.find(Paths.integration(context), number(context));
    if (result instanceof Result.Found(var document)) {
      document.card().attached().ifPresent(it -> StorePaths.requireModel(context, it.model()));
      return document;
    }
    throw problem(result);
  }

  private static void answer(Context context, int status, Result result) {
    switch (result) {
      case Result.Stored(var document) when status == Answers.CREATED ->
          Answers.located(
              context,
              status,
              context.path() + "/" + document.number(),
              DocumentView.from(document));
      case Result.Stored(var document) ->
          Answers.json(context, status, DocumentView.from(document));
      case Result.Deleted _ -> Answers.nothing(context);
      case Result other -> throw problem(other);
    }
  }

  private static Problem problem(Result result) {
    return switch (result) {
      case Result.TooLarge(var most) -> tooLarge(most);
      case Result.TypeRefused(var type) ->
          Problem.of(ProblemType.CONTENT_REFUSED, "Files of the type " + type + " are not taken.");
      case Result.Corrupted _ ->
          Problem.of(ProblemType.CONTENT_CORRUPTED, "The checksum is another than it must be.");
      case Result.NoSuchRecord(var record) ->
          OdooPaths.noSuchRecord(record.model(), record.record().toString());
      case Result.Denied(var reason) -> OdooPaths.denied(reason);
      case Result.NoSuchDocument(var number) ->
          Problem.of(
              ProblemType.DOCUMENT_NOT_FOUND,
              "There is no document " + number + ", no such version of it, or Odoo lost it.");
      case Result.NoSuchIntegration(var id) -> Problems.noSuchIntegration(id);
      case Result.Stored _,
          Result.Found _,
          Result.Listed _,
          Result.Deleted _,
          Result.Downloaded _ ->
          throw new IllegalStateException("no problem: " + result);
    };
  }

  private static Problem tooLarge(long most) {
    return Problem.of(ProblemType.BODY_TOO_LARGE, "The file has more than " + most + " bytes.");
  }

  private static long number(Context context) {
    var text = context.pathParam("document");
    return text.matches("[1-9][0-9]{0,17}") ? Long.parseLong(text) : 0;
  }
}
