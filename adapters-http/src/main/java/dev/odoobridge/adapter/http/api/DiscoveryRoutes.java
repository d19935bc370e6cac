package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.auth.Guard;
import dev.odoobridge.adapter.http.problem.Problems;
import dev.odoobridge.application.port.in.DiscoverOdoo;
import dev.odoobridge.application.port.in.DiscoverOdoo.Field;
import dev.odoobridge.application.port.in.DiscoverOdoo.Model;
import dev.odoobridge.application.port.in.DiscoverOdoo.Module;
import dev.odoobridge.application.port.in.DiscoverOdoo.Result;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.listing.Sorting;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/integrations/{id}/odoo}: what this Odoo has. */
public final class DiscoveryRoutes {
  public static final List<String> FRESH = List.of("fresh");
  public static final List<String> SEARCHED = Slices.with("search", "fresh");
  public static final List<String> MODULES = Slices.with("search", "state", "fresh");

  private final DiscoverOdoo discover;

  public DiscoveryRoutes(DiscoverOdoo discover) {
    this.discover = discover;
  }

  public void version(Context context) {
    var query = Query.of(context, FRESH);
    var id = Paths.integration(context);
    answer(context, discover.version(Guard.caller(context), id, fresh(query)));
  }

  static void answer(Context context, Result result) {
    if (result instanceof Result.Version version) {
      Answers.json(context, Answers.OK, VersionView.from(version));
    } else {
      throw problem(result);
    }
  }

  public void models(Context context) {
    var query = Query.of(context, SEARCHED);
    var slice = slice(query, Model.SORTING);
    var id = Paths.integration(context);
    var result = discover.models(Guard.caller(context), id, fresh(query));
    if (result instanceof Result.Models(var models, var asOf)) {
      var found = searched(query, models, model -> model.model() + " " + model.label());
      list(context, slice, found, ModelView::from, asOf);
    } else {
      throw problem(result);
    }
  }

  public void fields(Context context) {
    var query = Query.of(context, SEARCHED);
    var slice = slice(query, Field.SORTING);
    var id = Paths.integration(context);
    var model = OdooPaths.model(context);
    var result = discover.fields(Guard.caller(context), id, model, fresh(query));
    if (result instanceof Result.Fields(var _, var fields, var asOf)) {
      var found = searched(query, fields, field -> field.name() + " " + field.label());
      list(context, slice, found, FieldView::from, asOf);
    } else {
      throw problem(result);
    }
  }

  public void modules(Context context) {
    var query = Query.of(context, MODULES);
    var slice = slice(query, Module.SORTING);
    var id = Paths.integration(context);
    var result = discover.modules(Guard.caller(context), id, fresh(query));
    if (result instanceof Result.Modules(var modules, var asOf)) {
      var state = query.text("state");
      var found =
          searched(query, modules, module -> module.name() + " " + module.label()).stream()
              .filter(module -> state.map(module.state()::equals).orElse(true))
              .toList();
      list(context, slice, found, ModuleView::from, asOf);
    } else {
      throw problem(result);
    }
  }

  static boolean fresh(Query query) {
    return query.flag("fresh").orElse(false);
  }

  /** Whoever asks for no limit is to miss nothing. */
  private static <T> Slice<T> slice(Query query, Sorting<T> sorting) {
    return Slices.of(query, sorting, Slices.MAX_LIMIT);
  }

  private static RuntimeException problem(Result result) {
    return switch (result) {
      case Result.Denied(var reason) -> OdooPaths.denied(reason);
      case Result.NoSuchModel(var model) -> OdooPaths.noSuchModel(model.value());
      case Result.NoSuchIntegration(var id) -> Problems.noSuchIntegration(id);
      case Result.Version _, Result.Models _, Result.Fields _, Result.Modules _ ->
          new IllegalStateException("no problem: " + result);
    };
  }

  private static <T> List<T> searched(Query query, List<T> all, Function<T, String> words) {
    var wanted = query.text("search").map(text -> text.toLowerCase(Locale.ROOT));
    return all.stream()
        .filter(
            one ->
                wanted
                    .map(text -> words.apply(one).toLowerCase(Locale.ROOT).contains(text))
                    .orElse(true))
        .toList();
  }

  private static <T> void list(
      Context context, Slice<T> slice, List<T> found, Function<T, ?> each, Instant asOf) {
    var page = slice.pageOf(found);
    var items = page.items().stream().map(each).toList();
    var view = new FoundView(items, page.total(), Slices.next(slice, page), asOf.toString());
    Answers.json(context, Answers.OK, view);
  }

  /**
   * What was found.
   *
   * @param next what to give to go on; null when there is no more
   * @param asOf when Odoo said so
   */
  record FoundView(List<?> items, long total, @Nullable String next, String asOf) {}

  /** The server. */
  record VersionView(
      String version,
      String database,
      String transport,
      String reason,
      @Nullable String note,
      String asOf) {
    static VersionView from(Result.Version version) {
      return new VersionView(
          version.full(),
          version.database(),
          version.transport(),
          version.reason(),
          version.note().orElse(null),
          version.asOf().toString());
    }
  }

  /**
   * A model.
   *
   * @param wizard its records are swept away after a while
   */
  record ModelView(String model, String label, boolean wizard) {
    static ModelView from(Model model) {
      return new ModelView(model.model(), model.label(), model.isTransient());
    }
  }

  /** A field. */
  record FieldView(
      String name,
      String label,
      String type,
      boolean required,
      boolean readonly,
      boolean stored,
      @Nullable String relation,
      @Nullable String relationField,
      @Nullable List<DiscoverOdoo.Choice> selection,
      @Nullable String help) {
    static FieldView from(Field field) {
      return new FieldView(
          field.name(),
          field.label(),
          field.type(),
          field.required(),
          field.readonly(),
          field.stored(),
          field.relation().orElse(null),
          field.relationField().orElse(null),
          Optional.of(field.selection()).filter(it -> !it.isEmpty()).orElse(null),
          field.help().orElse(null));
    }
  }

  /** A module. */
  record ModuleView(String name, String label, String state, @Nullable String version) {
    static ModuleView from(Module module) {
      return new ModuleView(
          module.name(), module.label(), module.state(), module.version().orElse(null));
    }
  }
}
