package dev.odoobridge.adapter.http;

import dev.odoobridge.application.port.in.ManageIntegrations;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.integration.CallLimits;
import dev.odoobridge.domain.integration.Credentials;
import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.integration.OdooAddress;
import dev.odoobridge.domain.integration.SyncSettings;
import dev.odoobridge.domain.integration.TransportName;
import dev.odoobridge.domain.policy.ConflictPolicy;
import dev.odoobridge.domain.policy.DeleteBrake;
import dev.odoobridge.domain.policy.PolicyPlace;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.record.IntegrationId;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Integrations kept in memory, checked as far as their own types check them. */
final class FakeIntegrations implements ManageIntegrations {
  private final ConcurrentSkipListMap<String, Integration> kept = new ConcurrentSkipListMap<>();
  private final InstantSource clock;

  FakeIntegrations(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Result create(Caller caller, Draft draft) {
    var name = draft.id().or(draft::name).orElse("integration").toLowerCase().replace(' ', '-');
    return IntegrationId.isWellFormed(name)
        ? store(new IntegrationId(name), draft, Optional.empty())
        : new Result.Invalid(List.of(new FieldProblem("id", "has the wrong form")));
  }

  @Override
  public synchronized Result replace(
      Caller caller, IntegrationId id, Draft draft, Predicate<Integration> asRead) {
    var previous = find(id);
    if (previous.filter(asRead.negate()).isPresent()) {
      return new Result.Moved(id);
    }
    return previous.isEmpty() ? new Result.NoSuchIntegration(id) : store(id, draft, previous);
  }

  private Result store(IntegrationId id, Draft draft, Optional<Integration> previous) {
    var wrong = new ArrayList<FieldProblem>();
    draft.entities().orElse(List.of()).stream()
        .filter(name -> !EntityName.isWellFormed(name))
        .forEach(name -> wrong.add(new FieldProblem("entities", "no entity")));
    if (draft.transport().isPresent() && TransportName.parse(draft.transport().get()).isEmpty()) {
      wrong.add(new FieldProblem("transport", "must be json2, jsonrpc, xmlrpc or websession"));
    }
    if (!wrong.isEmpty()) {
      return new Result.Invalid(wrong);
    }
    try {
      var integration = integration(id, draft, previous);
      var other = previous.isPresent() ? null : kept.putIfAbsent(id.value(), integration);
      if (other != null) {
        return new Result.IdTaken(id);
      }
      kept.put(id.value(), integration);
      return new Result.Stored(integration);
    } catch (IllegalArgumentException refused) {
      var parts = String.valueOf(refused.getMessage()).split(": ", 2);
      return new Result.Invalid(List.of(new FieldProblem(parts[0], parts[parts.length - 1])));
    }
  }

  private Integration integration(IntegrationId id, Draft draft, Optional<Integration> previous) {
    var standard = SyncSettings.STANDARD;
    var credentials = previous.map(Integration::credentials);
    return new Integration(
        id,
        draft.name().orElse(id.value()),
        new OdooAddress(
            URI.create(draft.url().orElse("")),
            draft.database().orElse(""),
            draft.transport().flatMap(TransportName::parse)),
        new Credentials(
            draft.username().orElse(""),
            draft.apiKey().or(() -> credentials.flatMap(Credentials::apiKey)),
            draft.password().or(() -> credentials.flatMap(Credentials::password))),
        draft.profile().orElse("go4rent"),
        new SyncSettings(
            draft.entities().map(FakeIntegrations::entities).orElse(Set.of()),
            draft.company(),
            draft.language().orElse(standard.language()),
            draft.autoSync().orElse(standard.autoSync()),
            Math.clamp(draft.batchSize().orElse(200L), 0, 100_000),
            draft.quiet().orElse(standard.quiet()),
            draft.overlapSeconds().map(Duration::ofSeconds).orElse(standard.overlap()),
            draft.conflictPolicies().map(FakeIntegrations::policies).orElse(Map.of()),
            intervals(draft),
            DeleteBrake.of(
                draft.deleteBrakeNumber().orElse(standard.brake().number()),
                draft.deleteBrakePercent().orElse(standard.brake().percent())),
            new CallLimits(
                Math.clamp(draft.maxParallelCalls().orElse(4L), 1, 16),
                draft.callsPerSecond(),
                Duration.ofSeconds(draft.odooTimeLimit().orElse(120L)))),
        draft.paused().orElse(false),
        previous.map(Integration::createdAt).orElse(clock.instant()),
        clock.instant());
  }

  private static Map<EntityName, Duration> intervals(Draft draft) {
    var intervals = new HashMap<EntityName, Duration>();
    draft
        .intervals()
        .orElse(Map.of())
        .forEach((name, every) -> intervals.put(new EntityName(name), Duration.parse(every)));
    return intervals;
  }

  private static Set<EntityName> entities(List<String> names) {
    return names.stream().map(EntityName::new).collect(Collectors.toSet());
  }

  private static Map<PolicyPlace, ConflictPolicy> policies(Map<String, String> words) {
    var policies = new HashMap<PolicyPlace, ConflictPolicy>();
    words.forEach(
        (entity, word) ->
            policies.put(
                PolicyPlace.parse(entity).orElseThrow(),
                ConflictPolicy.parse(word)
                    .orElseThrow(
                        () ->
                            new IllegalArgumentException(
                                "conflict_policies." + entity + ": is no policy"))));
    return policies;
  }

  @Override
  public Result pause(Caller caller, IntegrationId id) {
    return paused(id, true);
  }

  @Override
  public Result resume(Caller caller, IntegrationId id) {
    return paused(id, false);
  }

  private Result paused(IntegrationId id, boolean wanted) {
    var after =
        kept.computeIfPresent(id.value(), (_, it) -> it.withPaused(wanted, clock.instant()));
    return after == null ? new Result.NoSuchIntegration(id) : new Result.Stored(after);
  }

  @Override
  public Optional<Integration> find(IntegrationId id) {
    return Optional.ofNullable(kept.get(id.value()));
  }

  @Override
  public List<Integration> list() {
    return List.copyOf(kept.values());
  }

  @Override
  public synchronized Result delete(
      Caller caller, IntegrationId id, Predicate<Integration> asRead) {
    if (find(id).filter(asRead.negate()).isPresent()) {
      return new Result.Moved(id);
    }
    return kept.remove(id.value()) == null
        ? new Result.NoSuchIntegration(id)
        : new Result.Deleted(id);
  }
}
