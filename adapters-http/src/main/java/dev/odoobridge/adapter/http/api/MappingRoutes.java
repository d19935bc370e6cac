package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.auth.Guard;
import dev.odoobridge.adapter.http.problem.Failures;
import dev.odoobridge.adapter.http.problem.Problem;
import dev.odoobridge.adapter.http.problem.ProblemType;
import dev.odoobridge.adapter.http.problem.Problems;
import dev.odoobridge.application.port.in.CheckMapping;
import dev.odoobridge.application.port.in.ManageMapping;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.integration.MappingVersion;
import dev.odoobridge.domain.mapping.ProfileProblem;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.record.IntegrationId;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1/integrations/{id}/mapping}: a file of YAML in and out. */
public final class MappingRoutes {
  public static final List<String> READ = List.of("version");
  public static final List<String> LIST = Slices.with();

  private static final List<String> YAML = List.of("application/yaml", "text/yaml");
  private static final int MOST_MODELS = 20;

  private final ManageMapping mappings;
  private final CheckMapping checks;

  public MappingRoutes(ManageMapping mappings, CheckMapping checks) {
    this.mappings = mappings;
    this.checks = checks;
  }

  public void read(Context context) {
    var id = Paths.integration(context);
    var number = (int) Query.of(context, READ).number("version", 1, Integer.MAX_VALUE, 0);
    var current = mappings.read(id).orElseThrow(() -> Problems.noSuchIntegration(id));
    if (number > 0) {
      var version = mappings.version(id, number).orElseThrow(() -> noSuchVersion(number));
      yaml(context, version.text());
    } else {
      context.header("X-Mapping-Profile", current.profile());
      Versions.tag(context, MappingView.from(current));
      current.version().ifPresent(own -> context.header("X-Mapping-Version", own.toString()));
      yaml(context, current.text());
    }
  }

  public void replace(Context context) throws IOException {
    var id = Paths.integration(context);
    var text = Bodies.text(context, YAML);
    Predicate<ManageMapping.Current> asRead = Versions.asRead(context, MappingView::from);
    switch (mappings.replace(Guard.caller(context), id, text, asRead)) {
      case ManageMapping.Result.Stored(var version, var readAnew) -> {
        tagIfStillThere(context, id, version);
        Answers.json(
            context,
            Answers.OK,
            new StoredView(
                version.number(),
                version.at().toString(),
                version.by(),
                readAnew.stream().map(EntityName::value).toList()));
      }
      case ManageMapping.Result.Moved _ -> throw Versions.moved();
      case ManageMapping.Result.Invalid(var problems) -> throw invalid(problems);
      case ManageMapping.Result.RunUnderWay(var integration) ->
          throw Problem.of(
              ProblemType.SYNC_ALREADY_RUNNING,
              "A run works by the mapping as it is. See "
                  + Paths.RUNS
                  + "?integration="
                  + integration
                  + "&status=running.");
      case ManageMapping.Result.NoSuchIntegration(var unknown) ->
          throw Problems.noSuchIntegration(unknown);
    }
  }

  /** The tag is of what was just stored, and not of what somebody else may have stored since. */
  private void tagIfStillThere(Context context, IntegrationId id, MappingVersion stored) {
    mappings
        .read(id)
        .filter(current -> current.version().equals(Optional.of(stored.number())))
        .ifPresent(current -> Versions.tag(context, MappingView.from(current)));
  }

  /** The mapping as it is, if there is the integration. */
  public Optional<?> shown(Context context) {
    return mappings.read(Paths.integration(context)).map(MappingView::from);
  }

  public void versions(Context context) {
    var id = Paths.integration(context);
    var slice = Slices.of(Query.of(context, LIST), MappingVersion.SORTING);
    var page = mappings.versions(id, slice).orElseThrow(() -> Problems.noSuchIntegration(id));
    Answers.json(context, Answers.OK, Slices.view(slice, page, VersionView::from));
  }

  /** A mapping with problems is an answer too, so it is a 200 that says so. */
  public void validate(Context context) throws IOException {
    var id = Paths.integration(context);
    switch (checks.check(Guard.caller(context), id, Bodies.text(context, YAML))) {
      case CheckMapping.Result.Checked(var problems, var notes) ->
          Answers.json(context, Answers.OK, new CheckView(problems.isEmpty(), problems, notes));
      case CheckMapping.Result.Denied(var reason) -> throw OdooPaths.denied(reason);
      case CheckMapping.Result.Fails(var code, var message) -> throw Failures.odoo(code, message);
      case CheckMapping.Result.NoSuchIntegration(var unknown) ->
          throw Problems.noSuchIntegration(unknown);
    }
  }

  public void draft(Context context) throws IOException {
    var id = Paths.integration(context);
    var fields = new Fields(Bodies.object(context, Bodies.JSON));
    var names = fields.texts("models");
    var mirror = fields.flag("mirror").orElse(false);
    fields.require("models", names);
    var models = models(fields, names.orElse(List.of()));
    fields.end();
    yaml(context, drafted(Guard.caller(context), id, models, mirror));
  }

  private String drafted(Caller caller, IntegrationId id, List<ModelName> models, boolean mirror) {
    return switch (checks.draft(caller, id, models, mirror)) {
      case CheckMapping.DraftResult.Drafted(var text) -> text;
      case CheckMapping.DraftResult.NoSuchModels(var unknown) ->
          throw Problems.invalidFields(
              unknown.stream()
                  .map(
                      model ->
                          new FieldProblem(
                              "models",
                              "this Odoo has no model " + model + "; is its module installed?"))
                  .toList());
      case CheckMapping.DraftResult.Denied(var reason) -> throw OdooPaths.denied(reason);
      case CheckMapping.DraftResult.Fails(var code, var message) ->
          throw Failures.odoo(code, message);
      case CheckMapping.DraftResult.NoSuchIntegration(var unknown) ->
          throw Problems.noSuchIntegration(unknown);
    };
  }

  private static List<ModelName> models(Fields fields, List<String> names) {
    if (names.isEmpty() || names.size() > MOST_MODELS) {
      fields.wrong("models", "must name 1 to " + MOST_MODELS + " models");
    }
    var models = new ArrayList<ModelName>();
    for (var index = 0; index < names.size(); index++) {
      try {
        models.add(new ModelName(names.get(index)));
      } catch (IllegalArgumentException notAModel) {
        fields.wrong("models[" + index + "]", "must be an Odoo model such as res.partner");
      }
    }
    return models;
  }

  private static Problem invalid(List<ProfileProblem> problems) {
    var listed =
        problems.stream()
            .map(
                it ->
                    new FieldProblem(
                        it.path(),
                        "line " + it.line() + ", column " + it.column() + ": " + it.message()))
            .toList();
    return Problem.of(
            ProblemType.INVALID_MAPPING,
            (problems.size() == 1 ? "One thing is" : problems.size() + " things are")
                + " wrong. Nothing was stored.")
        .at(Problems.listed(listed));
  }

  private static Problem noSuchVersion(int number) {
    return Problem.of(ProblemType.MAPPING_VERSION_NOT_FOUND, "There is no version " + number + ".");
  }

  private static void yaml(Context context, String text) {
    context.status(Answers.OK);
    context.contentType("application/yaml; charset=utf-8");
    context.result(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The mapping, whole. */
  record MappingView(String profile, @Nullable Integer version, String text) {
    static MappingView from(ManageMapping.Current current) {
      return new MappingView(current.profile(), current.version().orElse(null), current.text());
    }
  }

  /** A mapping was stored. */
  record StoredView(int version, String at, String by, List<String> readAnew) {}

  /** One version, without its text. */
  record VersionView(int version, String at, String by, int characters) {
    static VersionView from(MappingVersion it) {
      return new VersionView(it.number(), it.at().toString(), it.by(), it.text().length());
    }
  }

  /** What a check found. */
  record CheckView(boolean ok, List<ProfileProblem> problems, List<String> notes) {}
}
