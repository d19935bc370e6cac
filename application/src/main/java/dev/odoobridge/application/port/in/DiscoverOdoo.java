package dev.odoobridge.application.port.in;

import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.listing.SortKey;
import dev.odoobridge.domain.listing.Sorting;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.record.IntegrationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Tells what an integration's Odoo has: models, their fields, modules, its version. Answers are
 * kept for a few minutes; {@code fresh} asks Odoo anew. Throws {@code OdooFailure} when Odoo cannot
 * be asked. Thread-safe.
 */
public interface DiscoverOdoo {

  Result version(Caller caller, IntegrationId id, boolean fresh);

  /** The models the caller may read, in the order of their names. */
  Result models(Caller caller, IntegrationId id, boolean fresh);

  /** The model's fields the caller and Odoo's user may know, in the order of their names. */
  Result fields(Caller caller, IntegrationId id, ModelName model, boolean fresh);

  /** Installed modules and those that could be, in the order of their names. */
  Result modules(Caller caller, IntegrationId id, boolean fresh);

  /** What was found. */
  sealed interface Result {

    /**
     * The server.
     *
     * @param full what it calls itself
     * @param reason why it is spoken to over that transport
     * @param note what a person should be told of the version
     */
    record Version(
        String full,
        String database,
        String transport,
        String reason,
        Optional<String> note,
        Instant asOf)
        implements Result {}

    record Models(List<Model> models, Instant asOf) implements Result {
      public Models {
        models = List.copyOf(models);
      }
    }

    record Fields(ModelName model, List<Field> fields, Instant asOf) implements Result {
      public Fields {
        fields = List.copyOf(fields);
      }
    }

    record Modules(List<Module> modules, Instant asOf) implements Result {
      public Modules {
        modules = List.copyOf(modules);
      }
    }

    /** The caller may not know; the reason is for people. */
    record Denied(String reason) implements Result {}

    record NoSuchModel(ModelName model) implements Result {}

    record NoSuchIntegration(IntegrationId id) implements Result {}
  }

  /**
   * A model.
   *
   * @param label for people, in the integration's language
   * @param isTransient a wizard: its records are swept away after a while
   */
  record Model(String model, String label, boolean isTransient) {
    /** In the order of names. */
    public static final Sorting<Model> SORTING =
        Sorting.by(
            SortKey.text("model", Model::model), List.of(SortKey.text("label", Model::label)));
  }

  /**
   * A field as Odoo describes it.
   *
   * @param type Odoo's word, such as {@code many2one}
   * @param relation the model it points to
   * @param selection its words and their labels
   */
  record Field(
      String name,
      String label,
      String type,
      boolean required,
      boolean readonly,
      boolean stored,
      Optional<String> relation,
      Optional<String> relationField,
      List<Choice> selection,
      Optional<String> help) {
    /** In the order of names. */
    public static final Sorting<Field> SORTING =
        Sorting.by(
            SortKey.text("name", Field::name),
            List.of(SortKey.text("label", Field::label), SortKey.text("type", Field::type)));

    public Field {
      selection = List.copyOf(selection);
    }
  }

  /** A word of a selection and what people see. */
  record Choice(String value, String label) {}

  /**
   * A module.
   *
   * @param state Odoo's word, such as {@code installed}
   * @param version of what is installed
   */
  record Module(String name, String label, String state, Optional<String> version) {
    /** In the order of names. */
    public static final Sorting<Module> SORTING =
        Sorting.by(
            SortKey.text("name", Module::name),
            List.of(SortKey.text("label", Module::label), SortKey.text("state", Module::state)));
  }
}
