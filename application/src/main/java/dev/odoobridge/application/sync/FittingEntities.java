package dev.odoobridge.application.sync;

import dev.odoobridge.application.odoo.MappedReader;
import dev.odoobridge.application.odoo.OpenOdoos;
import dev.odoobridge.application.odoo.SchemaWatch;
import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.integration.SyncSettings;
import dev.odoobridge.domain.mapping.EntityMapping;
import dev.odoobridge.domain.mapping.MappingProfile;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.sync.Direction;
import dev.odoobridge.domain.sync.Outcome;
import dev.odoobridge.domain.sync.RunItem;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which entities of a profile a run works on: those it needs, as far as they fit this Odoo. */
final class FittingEntities {
  private final SchemaWatch watch;
  private final InstantSource clock;

  FittingEntities(SchemaWatch watch, InstantSource clock) {
    this.watch = watch;
    this.clock = clock;
  }

  /** The entities that fit this Odoo, references first; for the others the log says why not. */
  Map<EntityName, EntitySync> of(
      Integration integration, MappingProfile profile, OpenOdoos.Open odoo, RunLog log) {
    var schemas = odoo.schemas();
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var chosen = integration.settings().entities();
    var entities = new LinkedHashMap<EntityName, EntitySync>();
    var needed = needed(profile, log.run().request().entities());
    watch.keepOnly(integration.id(), chosen.isEmpty() ? profile.entityNames() : chosen, schemas);
    for (var mapping : profile.entities()) {
      var isSynced = chosen.isEmpty() || chosen.contains(mapping.name());
      if (!isSynced || !needed.contains(mapping.name())) {
        continue;
      }
      var ruled = ruled(mapping, integration.settings());
      var resolution = schemas.resolve(ruled);
      var problems = watch.judge(integration.id(), ruled, resolution, schemas);
      if (problems.isEmpty()) {
        var archives =
            schemas
                .find(mapping.model())
                .map(schema -> schema.has(MappedReader.ACTIVE))
                .orElse(false);
        entities.put(
            mapping.name(), EntitySync.of(resolution.mapping(), odoo.client(), archives, today));
      } else {
        reject(log, mapping.name(), problems);
      }
    }
    return entities;
  }

  /** The entity with the policies the integration chose for it and for its fields. */
  private static EntityMapping ruled(EntityMapping mapping, SyncSettings settings) {
    var policies = mapping.policies();
    for (var chosen : settings.policies().entrySet()) {
      var place = chosen.getKey();
      if (place.entity().equals(mapping.name())) {
        policies =
            place.field().isPresent()
                ? policies.with(place.field().get(), chosen.getValue())
                : policies.withUsual(chosen.getValue());
      }
    }
    return mapping.with(policies);
  }

  /** The wanted entities and, as an import may have to fetch them, all they refer to. */
  private static Set<EntityName> needed(MappingProfile profile, List<EntityName> wanted) {
    var needed = new HashSet<>(wanted.isEmpty() ? profile.entityNames() : wanted);
    // References stand before what refers to them, so one pass from the end finds all.
    for (var mapping : profile.entities().reversed()) {
      if (needed.contains(mapping.name())) {
        needed.addAll(mapping.references());
      }
    }
    return needed;
  }

  private static void reject(RunLog log, EntityName entity, List<FieldProblem> problems) {
    var message =
        problems.stream()
            .map(problem -> problem.path() + ": " + problem.message())
            .collect(Collectors.joining("; ", "the mapping does not fit this Odoo: ", ""));
    var wanted = log.run().request().entities();
    if (wanted.isEmpty() || wanted.contains(entity)) {
      log.add(
          entity,
          List.of(
              new RunItem(
                  entity,
                  log.run().request().direction().exports() ? Direction.EXPORT : Direction.IMPORT,
                  Optional.empty(),
                  Optional.empty(),
                  Outcome.FAILED,
                  Optional.of("mapping"),
                  message,
                  List.of())),
          0);
    }
  }
}
