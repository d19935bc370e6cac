package dev.odoobridge.application.odoo;

import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.application.port.out.OdooFindings;
import dev.odoobridge.domain.integration.Notice;
import dev.odoobridge.domain.mapping.EntityMapping;
import dev.odoobridge.domain.mapping.Resolution;
import dev.odoobridge.domain.mapping.SchemaDrift;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.ModelSchema;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.value.RawValue;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Remembers for each entity the fields its models had when it worked last, and says what of them
 * its mapping misses now. As long as it misses something the entity pauses, and what is remembered
 * stays; when it misses nothing it goes on by itself. Thread-safe.
 */
public final class SchemaWatch {
  private static final String KNOWN = "schema/";
  private static final String NOTICE = "notice/";

  private final OdooFindings findings;
  private final InstantSource clock;

  /** What fits need not be looked at again before Odoo is asked again. */
  private final Map<Place, Fitting> fitting = new ConcurrentHashMap<>();

  private final Map<IntegrationId, Schemas> tidied = new ConcurrentHashMap<>();

  public SchemaWatch(OdooFindings findings, InstantSource clock) {
    this.findings = findings;
    this.clock = clock;
  }

  /**
   * What stands in the way of the entity in this Odoo; empty when nothing does.
   *
   * @param resolution of that mapping, against these schemas
   */
  public List<FieldProblem> judge(
      IntegrationId integration, EntityMapping mapping, Resolution resolution, Schemas schemas) {
    var place = new Place(integration, mapping.name());
    var fits = new Fitting(schemas, mapping);
    if (fits.equals(fitting.get(place))) {
      return List.of();
    }
    var problems = judged(integration, mapping, resolution, schemas);
    if (problems.isEmpty()) {
      fitting.put(place, fits);
    } else {
      fitting.remove(place);
    }
    return problems;
  }

  private List<FieldProblem> judged(
      IntegrationId integration, EntityMapping mapping, Resolution resolution, Schemas schemas) {
    var now = schemas.of(mapping);
    var before = known(integration, mapping.name());
    var drift = new SchemaDrift(mapping, schemas.client().dialect(), before, now);
    var vanished = drift.vanished();
    var required = required(drift, schemas.client());
    var problems = new ArrayList<>(vanished);
    var told = vanished.stream().map(FieldProblem::path).collect(Collectors.toSet());
    resolution.problems().stream().filter(it -> !told.contains(it.path())).forEach(problems::add);
    var broken = !problems.isEmpty();
    problems.addAll(required);
    if (problems.isEmpty()) {
      remember(integration, mapping.name(), before, now);
    } else {
      var kind = broken ? Notice.Kind.SCHEMA_BROKEN : Notice.Kind.FIELD_REQUIRED;
      tell(integration, mapping.name(), kind, problems);
    }
    return List.copyOf(problems);
  }

  /** What a person should know. */
  public List<Notice> notices(IntegrationId integration) {
    return findings.list(integration, NOTICE).entrySet().stream()
        .map(entry -> notice(entry.getKey().substring(NOTICE.length()), entry.getValue()))
        .toList();
  }

  /** Forgets the entities that are not among these, once for each time Odoo was asked. */
  public void keepOnly(
      IntegrationId integration, Collection<EntityName> entities, Schemas schemas) {
    if (schemas.equals(tidied.put(integration, schemas))) {
      return;
    }
    for (var beginning : List.of(NOTICE, KNOWN)) {
      findings.list(integration, beginning).keySet().stream()
          .filter(it -> !entities.contains(new EntityName(it.substring(beginning.length()))))
          .forEach(it -> findings.remove(integration, it));
    }
  }

  private static List<FieldProblem> required(SchemaDrift drift, OdooClient client) {
    var byModel = new LinkedHashMap<ModelName, List<SchemaDrift.Needed>>();
    drift
        .newlyRequired()
        .forEach(it -> byModel.computeIfAbsent(it.model(), _ -> new ArrayList<>()).add(it));
    var problems = new ArrayList<FieldProblem>();
    byModel.forEach(
        (model, needed) -> {
          var names = RawValue.texts(needed.stream().map(it -> it.field().value()).toList());
          var defaults = defaults(client, model, names);
          needed.stream()
              .filter(it -> isEmpty(defaults.member(it.field().value())))
              .map(drift::required)
              .forEach(problems::add);
        });
    return problems;
  }

  private static RawValue.Members defaults(OdooClient client, ModelName model, RawValue names) {
    try {
      return client.read(model, "default_get", Map.of("fields", names))
              instanceof RawValue.Members members
          ? members
          : new RawValue.Members(Map.of());
    } catch (OdooFailure.Refused mayNotAsk) {
      return new RawValue.Members(Map.of());
    }
  }

  private static boolean isEmpty(RawValue value) {
    return value.equals(RawValue.NOTHING) || value.equals(RawValue.FALSE);
  }

  private void remember(
      IntegrationId integration,
      EntityName entity,
      Map<ModelName, ModelSchema> before,
      Map<ModelName, ModelSchema> now) {
    findings.remove(integration, NOTICE + entity);
    if (!KnownSchemas.content(before).equals(KnownSchemas.content(now))) {
      findings.save(integration, KNOWN + entity, KnownSchemas.content(now));
    }
  }

  private Map<ModelName, ModelSchema> known(IntegrationId integration, EntityName entity) {
    return findings.find(integration, KNOWN + entity).map(KnownSchemas::read).orElse(Map.of());
  }

  private void tell(
      IntegrationId integration, EntityName entity, Notice.Kind kind, List<FieldProblem> problems) {
    var message =
        problems.stream()
            .map(problem -> problem.path() + ": " + problem.message())
            .collect(Collectors.joining("; "));
    var content = new LinkedHashMap<String, RawValue>();
    content.put("kind", RawValue.of(kind.name()));
    content.put("message", RawValue.of(message));
    var before = findings.find(integration, NOTICE + entity);
    var isKnown = before.flatMap(it -> it.text("message")).equals(Optional.of(message));
    if (!isKnown) {
      var since = before.flatMap(it -> it.text("since")).orElse(clock.instant().toString());
      content.put("since", RawValue.of(since));
      findings.save(integration, NOTICE + entity, new RawValue.Members(content));
    }
  }

  private static Notice notice(String entity, RawValue.Members content) {
    return new Notice(
        Notice.Kind.valueOf(content.text("kind").orElseThrow()),
        Optional.of(new EntityName(entity)),
        entity + " is paused: " + content.text("message").orElse(""),
        Instant.parse(content.text("since").orElseThrow()));
  }

  private record Place(IntegrationId integration, EntityName entity) {}

  private record Fitting(Schemas schemas, EntityMapping mapping) {}
}
