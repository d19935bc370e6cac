package dev.odoobridge.adapter.http.api;

import dev.odoobridge.domain.bundle.Deed;
import dev.odoobridge.domain.bundle.Step;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.value.RawValue;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the steps of a bundle. */
final class BundleBody {
  private static final RawValue.Members NOTHING = new RawValue.Members(Map.of());

  private BundleBody() {}

  static List<Step> steps(RawValue.Members body) {
    var fields = new Fields(body);
    var given = fields.items("steps");
    fields.require("steps", given);
    fields.end();
    var steps = new ArrayList<Step>();
    for (var index = 0; index < given.orElse(List.of()).size(); index++) {
      var path = "steps[" + index + "]";
      if (given.orElseThrow().get(index) instanceof RawValue.Members members) {
        steps.add(step(new Fields(members, path), index));
      } else {
        fields.wrong(path, "must be an object");
      }
    }
    fields.end();
    return steps;
  }

  private static Step step(Fields fields, int index) {
    var name = fields.text("as").orElse("step " + (index + 1));
    var of = fields.text("of");
    var id = fields.wholeNumber("id");
    var values = fields.members("values").orElse(NOTHING);
    Optional<Deed.Kind> kind = Optional.empty();
    Optional<ModelName> model = Optional.empty();
    for (var possible : Deed.Kind.values()) {
      var word = fields.text(possible.word());
      if (word.isPresent() && kind.isPresent()) {
        fields.wrong(possible.word(), "is one too many: a step does one thing");
      } else if (word.isPresent()) {
        kind = Optional.of(possible);
        model = model(fields, possible.word(), word.get());
      }
    }
    if (kind.isEmpty()) {
      fields.wrong("create", "is missing, or update, delete, virtual or document");
    }
    check(fields, kind.orElse(Deed.Kind.CREATE), id, of, values);
    fields.end();
    var deed = new Deed(kind.orElseThrow(), model.orElseThrow(), id.map(OdooId::new), of, values);
    return Step.open(name, deed);
  }

  private static Optional<ModelName> model(Fields fields, String path, String word) {
    try {
      return Optional.of(new ModelName(word));
    } catch (IllegalArgumentException _) {
      fields.wrong(path, "is no name of a model");
      return Optional.empty();
    }
  }

  private static void check(
      Fields fields,
      Deed.Kind kind,
      Optional<Long> id,
      Optional<String> of,
      RawValue.Members values) {
    if (id.filter(it -> it < 1).isPresent()) {
      fields.wrong("id", "must be positive");
    }
    if (kind == Deed.Kind.CREATE && (id.isPresent() || of.isPresent())) {
      fields.wrong(id.isPresent() ? "id" : "of", "has no place where a record is made");
    }
    if (kind != Deed.Kind.CREATE && id.isPresent() == of.isPresent()) {
      fields.wrong("id", "or of: one of them says which record");
    }
    if (kind != Deed.Kind.DELETE && values.values().isEmpty()) {
      fields.wrong("values", "is missing");
    }
    if (kind == Deed.Kind.DOCUMENT) {
      checkDocument(fields, values);
    }
  }

  private static void checkDocument(Fields fields, RawValue.Members values) {
    for (var name : values.values().keySet()) {
      if (!List.of("name", "type", "category", "status", "description", "metadata", "content")
          .contains(name)) {
        fields.wrong("values." + name, "is not known here");
      }
    }
    if (!(values.member("name") instanceof RawValue.Text)) {
      fields.wrong("values.name", "is missing");
    }
    try {
      if (values.member("content") instanceof RawValue.Text(var content)) {
        Base64.getDecoder().decode(content);
        return;
      }
    } catch (IllegalArgumentException _) {
      // is refused below
    }
    fields.wrong("values.content", "must be the file in Base64");
  }
}
