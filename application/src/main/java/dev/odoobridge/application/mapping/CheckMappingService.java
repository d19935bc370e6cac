package dev.odoobridge.application.mapping;

import dev.odoobridge.application.odoo.OdooOpener;
import dev.odoobridge.application.odoo.Schemas;
import dev.odoobridge.application.port.in.CheckMapping;
import dev.odoobridge.application.port.out.IntegrationStore;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.application.port.out.ProfileReading;
import dev.odoobridge.application.port.out.ProfileText;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.access.OdooAccess;
import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.mapping.EntityMapping;
import dev.odoobridge.domain.mapping.LinesMapping;
import dev.odoobridge.domain.mapping.MappingProfile;
import dev.odoobridge.domain.mapping.ProfileProblem;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.ModelSchema;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.record.IntegrationId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Opens an integration's Odoo and asks it what it says of mappings and models. */
public final class CheckMappingService implements CheckMapping {
  private static final Comparator<ProfileProblem> IN_ORDER =
      Comparator.comparingInt(ProfileProblem::line).thenComparingInt(ProfileProblem::column);

  private final IntegrationStore integrations;
  private final OdooOpener opener;
  private final ProfileText text;

  public CheckMappingService(IntegrationStore integrations, OdooOpener opener, ProfileText text) {
    this.integrations = integrations;
    this.opener = opener;
    this.text = text;
  }

  @Override
  public Result check(Caller caller, IntegrationId id, String written) {
    var integration = integrations.find(id);
    if (integration.isEmpty()) {
      return new Result.NoSuchIntegration(id);
    }
    return switch (text.read(written)) {
      case ProfileReading.Invalid(var problems) -> new Result.Checked(problems, List.of());
      case ProfileReading.Valid(var profile) ->
          refusal(OdooAccess.of(caller), profile)
              .<Result>map(Result.Denied::new)
              .orElseGet(() -> check(integration.get(), profile, written));
    };
  }

  /** What a check says of a model tells of all its fields. */
  private static Optional<String> refusal(OdooAccess access, MappingProfile profile) {
    return profile.entities().stream()
        .flatMap(
            mapping ->
                Stream.concat(
                    Stream.of(mapping.model()), mapping.lines().stream().map(LinesMapping::model)))
        .flatMap(model -> access.refusalOfAll(model, OdooAccess.Deed.READ).stream())
        .findFirst();
  }

  private Result check(Integration integration, MappingProfile profile, String written) {
    try {
      var schemas = new Schemas(opener.open(integration).client());
      var problems = new ArrayList<ProfileProblem>();
      var notes = new LinkedHashSet<String>();
      for (var mapping : profile.entities()) {
        var resolution = schemas.resolve(mapping);
        notes.addAll(resolution.notes());
        resolution.problems().stream()
            .map(problem -> text.placed(written, inProfile(mapping, problem)))
            .forEach(problems::add);
      }
      problems.sort(IN_ORDER);
      return new Result.Checked(problems, List.copyOf(notes));
    } catch (OdooFailure failure) {
      return new Result.Fails(failure.code(), failure.explanation());
    }
  }

  private static FieldProblem inProfile(EntityMapping mapping, FieldProblem problem) {
    return new FieldProblem("entities." + mapping.name() + "." + problem.path(), problem.message());
  }

  @Override
  public DraftResult draft(
      Caller caller, IntegrationId id, List<ModelName> models, boolean mirror) {
    var integration = integrations.find(id);
    if (integration.isEmpty()) {
      return new DraftResult.NoSuchIntegration(id);
    }
    var access = OdooAccess.of(caller);
    var refused =
        models.stream()
            .flatMap(model -> access.refusal(model, OdooAccess.Deed.READ).stream())
            .findFirst();
    if (refused.isPresent()) {
      return new DraftResult.Denied(refused.get());
    }
    try {
      return draft(access, integration.get(), models.stream().distinct().toList(), mirror);
    } catch (OdooFailure failure) {
      return new DraftResult.Fails(failure.code(), failure.explanation());
    }
  }

  private DraftResult draft(
      OdooAccess access, Integration integration, List<ModelName> models, boolean mirror) {
    var client = opener.open(integration).client();
    var schemas = new Schemas(client);
    var missing = models.stream().filter(model -> schemas.find(model).isEmpty()).toList();
    if (!missing.isEmpty()) {
      return new DraftResult.NoSuchModels(missing);
    }
    var drafter = new MappingDraft(client, models, mirror);
    var entities =
        models.stream()
            .flatMap(model -> schemas.find(model).stream())
            .map(schema -> seen(access, schema))
            .map(drafter::entity)
            .toList();
    var notes = Stream.concat(MappingDraft.HEADER.stream(), drafter.notes().stream()).toList();
    return new DraftResult.Drafted(
        text.write(new MappingProfile(StoredProfiles.OWN, entities), notes));
  }

  private static ModelSchema seen(OdooAccess access, ModelSchema schema) {
    var fields = new LinkedHashMap<>(schema.fields());
    fields.keySet().removeIf(field -> !access.sees(schema.model(), field));
    return new ModelSchema(schema.model(), fields);
  }
}
