package dev.odoobridge.application.schedules;

import dev.odoobridge.application.port.in.ManageSchedules.Draft;
import dev.odoobridge.application.port.out.IntegrationStore;
import dev.odoobridge.application.port.out.ProfileSource;
import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.mapping.MappingProfile;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.schedule.Cadence;
import dev.odoobridge.domain.schedule.Cron;
import dev.odoobridge.domain.schedule.ScheduledTask;
import dev.odoobridge.domain.sync.Direction;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads what somebody wrote down for a schedule and collects what is wrong with it. Used once. */
final class ScheduleDraft {
  private static final int LONGEST = 200;
  private final Draft draft;
  private final IntegrationStore integrations;
  private final ProfileSource profiles;
  private final List<FieldProblem> problems = new ArrayList<>();

  ScheduleDraft(Draft draft, IntegrationStore integrations, ProfileSource profiles) {
    this.draft = draft;
    this.integrations = integrations;
    this.profiles = profiles;
  }

  List<FieldProblem> problems() {
    return problems;
  }

  void problem(String path, String message) {
    problems.add(new FieldProblem(path, message));
  }

  Optional<Integration> integration() {
    var found =
        draft
            .integration()
            .filter(IntegrationId::isWellFormed)
            .map(IntegrationId::new)
            .flatMap(integrations::find);
    if (draft.integration().isEmpty()) {
      problem("integration", "is missing");
    } else if (found.isEmpty()) {
      problem("integration", "there is no such integration");
    }
    return found;
  }

  Optional<ScheduledTask> task(Optional<Integration> integration) {
    var entities = entities(integration);
    var direction = draft.direction().flatMap(Direction::parse);
    if (draft.direction().isPresent() && direction.isEmpty()) {
      problem("direction", "must be both, export or import");
    }
    return switch (draft.task().orElse(ScheduledTask.Sync.WORD)) {
      case ScheduledTask.Sync.WORD ->
          Optional.of(new ScheduledTask.Sync(direction.orElse(Direction.BOTH), entities));
      case ScheduledTask.Sweep.WORD -> {
        if (direction.isPresent() && direction.get() != Direction.IMPORT) {
          problem("direction", "a sweep is an import: leave it out");
        }
        yield Optional.of(new ScheduledTask.Sweep(entities));
      }
      case ScheduledTask.Test.WORD -> {
        if (draft.direction().isPresent() || !draft.entities().isEmpty()) {
          problem("task", "a test syncs nothing: leave direction and entities out");
        }
        yield Optional.of(new ScheduledTask.Test());
      }
      default -> {
        problem("task", "must be sync, sweep or test");
        yield Optional.empty();
      }
    };
  }

  private List<EntityName> entities(Optional<Integration> integration) {
    var synced = integration.map(this::synced).orElse(List.of());
    var entities = new ArrayList<EntityName>();
    for (var index = 0; index < draft.entities().size(); index++) {
      var name = draft.entities().get(index);
      var entity = synced.stream().filter(known -> known.value().equals(name)).findFirst();
      if (entity.isPresent()) {
        entities.add(entity.get());
      } else if (integration.isPresent()) {
        var known = synced.stream().map(EntityName::value).toList();
        problem(
            "entities[" + index + "]",
            "the integration does not sync it; it syncs " + String.join(", ", known));
      }
    }
    return entities.stream().distinct().toList();
  }

  private List<EntityName> synced(Integration integration) {
    var chosen = integration.settings().entities();
    return profiles
        .find(integration.profile())
        .map(MappingProfile::entityNames)
        .orElse(List.of())
        .stream()
        .filter(entity -> chosen.isEmpty() || chosen.contains(entity))
        .toList();
  }

  Optional<Cadence> cadence() {
    var zone = zone();
    if (draft.cron().isPresent() == draft.every().isPresent()) {
      problem("cron", "give either cron, such as */5 * * * *, or every, such as PT5M");
      return Optional.empty();
    }
    if (draft.every().isPresent()) {
      draft
          .timeZone()
          .ifPresent(_ -> problem("time_zone", "is for cron; an interval is the same anywhere"));
      return parsed("every", () -> Cadence.Every.parse(bounded(draft.every().get())));
    }
    return parsed(
        "cron", () -> new Cadence.ByCron(Cron.parse(bounded(draft.cron().orElseThrow())), zone));
  }

  private static String bounded(String text) {
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException("must have at most " + LONGEST + " characters");
    }
    return text;
  }

  private Optional<Cadence> parsed(String path, Supplier<Cadence> parser) {
    try {
      return Optional.of(parser.get());
    } catch (IllegalArgumentException wrong) {
      problem(path, String.valueOf(wrong.getMessage()));
      return Optional.empty();
    }
  }

  private ZoneId zone() {
    try {
      return draft.timeZone().map(ZoneId::of).orElse(ZoneOffset.UTC);
    } catch (DateTimeException _) {
      problem("time_zone", "must be a time zone such as Europe/Vienna or UTC");
      return ZoneOffset.UTC;
    }
  }
}
