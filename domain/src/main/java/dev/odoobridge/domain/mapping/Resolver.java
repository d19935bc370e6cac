package dev.odoobridge.domain.mapping;

import dev.odoobridge.domain.odoo.Dialect;
import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.ModelSchema;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.value.RawValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds one entity's mapping against a live Odoo: names fields as that version does, checks that
 * they exist and have the right type, and leaves out custom fields that were not made yet.
 */
public final class Resolver {
  private static final FieldName ACTIVE = new FieldName("active");

  private final Dialect dialect;
  private final Map<ModelName, ModelSchema> schemas;
  private final List<FieldProblem> problems = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  private Resolver(Dialect dialect, Map<ModelName, ModelSchema> schemas) {
    this.dialect = dialect;
    this.schemas = schemas;
  }

  /**
   * Resolves a mapping.
   *
   * @param schemas the schemas of the entity's model and of its lines' models; a model that is not
   *     there does not exist in that Odoo
   */
  public static Resolution resolve(
      EntityMapping mapping, Dialect dialect, Map<ModelName, ModelSchema> schemas) {
    return new Resolver(dialect, schemas).resolve(mapping);
  }

  private Resolution resolve(EntityMapping mapping) {
    if (!schemas.containsKey(mapping.model())) {
      var message = "this Odoo has no model " + mapping.model() + "; is its module installed?";
      problems.add(new FieldProblem("model", message));
      return new Resolution(mapping, problems, notes);
    }
    noteWhatCannotBeArchived(mapping);
    var resolved =
        new EntityMapping(
            mapping.name(),
            mapping.model(),
            mapping.key().flatMap(key -> key(mapping.model(), key)),
            mapping.match(),
            fields(mapping.model(), mapping.fields(), "fields"),
            mapping.lines().stream()
                .flatMap(list -> lines(mapping.model(), list).stream())
                .toList(),
            mapping.status().filter(status -> statusFits(mapping, status)),
            create(mapping),
            mapping.filter(),
            mapping.travel(),
            mapping.onDelete(),
            mapping.onOdooDelete(),
            mapping.policies(),
            mapping.view());
    return new Resolution(resolved, problems, notes);
  }

  /** A note, since all but deleting works, and archiving is what a profile means by silence. */
  private void noteWhatCannotBeArchived(EntityMapping mapping) {
    if (mapping.onDelete() == OnDelete.ARCHIVE
        && mapping.travel().reachesOdoo()
        && !schema(mapping.model()).has(ACTIVE)) {
      notes.add(
          mapping.model()
              + " has no field active, so what the host deletes of "
              + mapping.name()
              + " cannot be archived; say on_delete: unlink or keep");
    }
  }

  private Optional<FieldName> key(ModelName model, FieldName key) {
    var actual = dialect.field(model, key);
    if (schema(model).has(actual)) {
      return Optional.of(actual);
    }
    if (key.isCustom()) {
      notes.add(
          model
              + " has no field "
              + key
              + " yet; prepare-odoo makes it, until then records are recognised by other fields");
    } else {
      problems.add(noField("key", model, actual));
    }
    return Optional.empty();
  }

  private Map<FieldName, RawValue> create(EntityMapping mapping) {
    var values = new LinkedHashMap<FieldName, RawValue>();
    mapping
        .create()
        .forEach(
            (name, value) -> {
              var actual = dialect.field(mapping.model(), name);
              if (schema(mapping.model()).has(actual)) {
                values.put(actual, value);
              } else {
                problems.add(noField("create." + name, mapping.model(), actual));
              }
            });
    return values;
  }

  private boolean statusFits(EntityMapping mapping, StatusMapping status) {
    var document = dialect.document(mapping.model());
    if (document.isEmpty()) {
      problems.add(
          new FieldProblem("status", "the bridge knows no states of the model " + mapping.model()));
      return false;
    }
    if (status.payments().registers() && !document.get().takesPayments()) {
      problems.add(
          new FieldProblem("status.payments", mapping.model() + " takes no payments in Odoo"));
    }
    var known = document.get().states();
    status
        .table()
        .states()
        .forEach(
            (word, state) -> {
              if (!known.contains(state)) {
                var suggestion = Suggestion.sentence(state, known);
                problems.add(
                    new FieldProblem(
                        "status.map." + word,
                        mapping.model() + " has no state " + state + suggestion));
              }
            });
    return true;
  }

  private Optional<LinesMapping> lines(ModelName model, LinesMapping list) {
    var actual = dialect.field(model, list.odoo());
    var path = "lines." + list.host();
    if (!schema(model).has(actual)) {
      problems.add(noField(path, model, actual));
      return Optional.empty();
    }
    if (!schemas.containsKey(list.model())) {
      problems.add(new FieldProblem(path, "this Odoo has no model " + list.model()));
      return Optional.empty();
    }
    return Optional.of(
        new LinesMapping(
            list.host(),
            actual,
            list.model(),
            list.parent(),
            list.id(),
            fields(list.model(), list.fields(), path + ".fields")));
  }

  private List<FieldMapping> fields(ModelName model, List<FieldMapping> mappings, String path) {
    var resolved = new ArrayList<FieldMapping>();
    for (var mapping : mappings) {
      var names = new ArrayList<FieldName>();
      for (var name : mapping.odoo()) {
        var actual = dialect.field(model, name);
        if (schema(model).has(actual)) {
          names.add(actual);
        } else if (name.isCustom()) {
          notes.add(model + " has no field " + name + " yet; it is left out");
        } else {
          problems.add(noField(path + "." + mapping.name(), model, actual));
        }
      }
      if (!names.isEmpty()) {
        resolved.add(typed(model, mapping, names, path));
      }
    }
    return resolved;
  }

  private FieldMapping typed(
      ModelName model, FieldMapping mapping, List<FieldName> names, String path) {
    var converter = mapping.converter();
    for (var name : names) {
      var type = schema(model).field(name).orElseThrow().type();
      if (!FieldTypes.fits(converter, type)) {
        problems.add(
            new FieldProblem(
                path + "." + mapping.name(),
                model
                    + "."
                    + name
                    + " is of type "
                    + type
                    + ", which does not fit "
                    + converter.odooType().word()));
      }
      if (converter instanceof HtmlConverter) {
        converter = new HtmlConverter(type.equals("html"));
      }
    }
    return new FieldMapping(mapping.host(), names, converter, mapping.travel(), mapping.required());
  }

  private ModelSchema schema(ModelName model) {
    return schemas.getOrDefault(model, new ModelSchema(model, Map.of()));
  }

  private FieldProblem noField(String path, ModelName model, FieldName name) {
    var known = schema(model).fields().keySet().stream().map(FieldName::value).sorted().toList();
    return new FieldProblem(
        path, model + " has no field " + name + Suggestion.sentence(name.value(), known));
  }
}
