package dev.odoobridge.application.integrations;

import dev.odoobridge.application.port.in.ReadStatus.LastSync;
import dev.odoobridge.application.port.out.ProfileSource;
import dev.odoobridge.application.port.out.RunStore;
import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.mapping.MappingProfile;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.sync.Direction;
import dev.odoobridge.domain.sync.Run;
import dev.odoobridge.domain.sync.RunFilter;
import dev.odoobridge.domain.sync.RunKind;
import dev.odoobridge.domain.sync.RunStatus;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds in the sync log when the entities of an integration were last synced. */
final class LastSyncs {
  /** Of each direction and way to end. */
  private static final int LOOKED_AT = 100;

  private final RunStore runs;
  private final ProfileSource profiles;

  LastSyncs(RunStore runs, ProfileSource profiles) {
    this.runs = runs;
    this.profiles = profiles;
  }

  Map<EntityName, LastSync> of(Integration integration) {
    var imports = runs(integration, Direction.IMPORT);
    var exports = runs(integration, Direction.EXPORT);
    var chosen = integration.settings().entities();
    var found = new LinkedHashMap<EntityName, LastSync>();
    profiles.find(integration.profile()).map(MappingProfile::entityNames).orElse(List.of()).stream()
        .filter(entity -> chosen.isEmpty() || chosen.contains(entity))
        .forEach(
            entity ->
                found.put(entity, new LastSync(last(imports, entity), last(exports, entity))));
    return found;
  }

  private List<Run> runs(Integration integration, Direction direction) {
    return Stream.of(direction, Direction.BOTH)
        .flatMap(
            way ->
                Stream.of(RunStatus.SUCCEEDED, RunStatus.PARTIALLY)
                    .map(
                        status ->
                            new RunFilter(
                                Optional.of(integration.id()),
                                Optional.of(status),
                                Optional.of(way),
                                Optional.empty())))
        .flatMap(filter -> runs.list(filter, Optional.empty(), LOOKED_AT).stream())
        .filter(run -> run.kind() == RunKind.SYNC && !run.request().dryRun())
        .toList();
  }

  private static Optional<Instant> last(List<Run> runs, EntityName entity) {
    return runs.stream()
        .filter(
            run -> run.request().entities().isEmpty() || run.request().entities().contains(entity))
        .flatMap(run -> run.finishedAt().stream())
        .max(Comparator.naturalOrder());
  }
}
