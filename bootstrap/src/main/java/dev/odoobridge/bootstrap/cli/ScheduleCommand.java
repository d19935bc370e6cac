package dev.odoobridge.bootstrap.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code odoo-bridge schedule}: what is done again and again. */
@Command(
    name = "schedule",
    description = "Makes and manages schedules: what is done again and again while serve runs.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true)
final class ScheduleCommand extends CommandGroup {
  private static final String SCHEDULES = "/api/v1/schedules";
  private final Surroundings surroundings;

  ScheduleCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** What a schedule does and when, as flags. */
  static final class Plan {
    @Option(
        names = "--cron",
        paramLabel = "EXPRESSION",
        description = "When, in 5 or 6 fields: \"*/5 * * * *\" is every 5 minutes.")
    private @Nullable String cron;

    @Option(names = "--zone", paramLabel = "ZONE", description = "Of --cron (default: UTC).")
    private @Nullable String zone;

    @Option(names = "--every", paramLabel = "TIME", description = "PT5M, or a number of seconds.")
    private @Nullable String every;

    @Option(names = "--task", paramLabel = "TASK", description = "sync (default), sweep or test.")
    private @Nullable String task;

    @Option(names = "--direction", paramLabel = "WAY", description = "both, export or import.")
    private @Nullable String direction;

    @Option(
        names = "--entity",
        paramLabel = "NAME",
        arity = "1",
        description = "Only this entity; can be given several times.")
    private @Nullable List<String> entities;

    /** Puts what is given into a body; a cadence takes the place of the other kind. */
    void into(ObjectNode body) {
      if (cron != null || every != null) {
        body.remove(List.of("cron", "every", "time_zone"));
      }
      put(body, "cron", cron);
      put(body, "time_zone", zone);
      put(body, "every", every);
      put(body, "task", task);
      put(body, "direction", direction);
      if (entities != null) {
        var names = body.putArray("entities");
        entities.forEach(names::add);
      }
    }

    private static void put(ObjectNode body, String name, @Nullable String value) {
      if (value != null) {
        body.put(name, value);
      }
    }
  }

  @Command(description = "Lists all of them.", mixinStandardHelpOptions = true)
  int list(@Mixin ServiceOptions service) {
    try (var session = service.open(surroundings)) {
      var answer = Pages.whole(session.api(), SCHEDULES);
      if (service.json()) {
        System.out.println(answer.toPrettyString());
      } else {
        answer.path("items").forEach(ScheduleCommand::print);
        if (!session.api().get(SCHEDULES + "/scheduler").path("running").asBoolean()) {
          System.out.println("The scheduler is stopped: odoo-bridge schedule start");
        }
      }
      return 0;
    }
  }

  @Command(description = "Makes one.", mixinStandardHelpOptions = true)
  int add(
      @Mixin ServiceOptions service,
      @Parameters(paramLabel = "INTEGRATION", description = "What it is for.") String integration,
      @Option(names = "--id", paramLabel = "ID", description = "Its name (default: made).")
          @Nullable String id,
      @Mixin Plan plan) {
    var body = ApiClient.JSON.createObjectNode().put("integration", integration);
    Optional.ofNullable(id).ifPresent(given -> body.put("id", given));
    plan.into(body);
    return shown(service, session -> session.api().post(SCHEDULES, body));
  }

  @Command(
      description = "Changes what is given, and leaves the rest as it is.",
      mixinStandardHelpOptions = true)
  int change(
      @Mixin ServiceOptions service,
      @Parameters(paramLabel = "SCHEDULE") String id,
      @Mixin Plan plan) {
    return shown(
        service,
        session -> {
          var body = (ObjectNode) session.api().get(path(id));
          plan.into(body);
          return session.api().put(path(id), body);
        });
  }

  @Command(description = "Removes one.", mixinStandardHelpOptions = true)
  int remove(@Mixin ServiceOptions service, @Parameters(paramLabel = "SCHEDULE") String id) {
    try (var session = service.open(surroundings)) {
      session.api().delete(path(id));
      return 0;
    }
  }

  @Command(description = "It is due no more until it is resumed.", mixinStandardHelpOptions = true)
  int pause(@Mixin ServiceOptions service, @Parameters(paramLabel = "SCHEDULE") String id) {
    return shown(service, session -> session.api().post(path(id) + "/pause", Map.of()));
  }

  @Command(description = "It is due again, from now on.", mixinStandardHelpOptions = true)
  int resume(@Mixin ServiceOptions service, @Parameters(paramLabel = "SCHEDULE") String id) {
    return shown(service, session -> session.api().post(path(id) + "/resume", Map.of()));
  }

  @Command(description = "Starts the whole scheduler again.", mixinStandardHelpOptions = true)
  int start(@Mixin ServiceOptions service) {
    return turned(service, "start");
  }

  @Command(
      description = "Stops the whole scheduler: no schedule starts anything.",
      mixinStandardHelpOptions = true)
  int stop(@Mixin ServiceOptions service) {
    return turned(service, "stop");
  }

  private int turned(ServiceOptions service, String how) {
    try (var session = service.open(surroundings)) {
      var scheduler = session.api().post(SCHEDULES + "/scheduler/" + how, Map.of());
      System.out.println(
          service.json()
              ? scheduler.toPrettyString()
              : "The scheduler is "
                  + (scheduler.path("running").asBoolean() ? "running." : "stopped."));
      return 0;
    }
  }

  private int shown(ServiceOptions service, Function<Session, JsonNode> work) {
    try (var session = service.open(surroundings)) {
      var schedule = work.apply(session);
      if (service.json()) {
        System.out.println(schedule.toPrettyString());
      } else {
        print(schedule);
      }
      return 0;
    }
  }

  private static String path(String id) {
    return SCHEDULES + "/" + URLEncoder.encode(id, StandardCharsets.UTF_8);
  }

  private static void print(JsonNode schedule) {
    var cron = schedule.path("cron");
    System.out.printf(
        "%s  %s  %s %s  %s  next %s%n",
        schedule.path("id").asText(),
        schedule.path("state").asText(),
        schedule.path("integration").asText(),
        schedule.path("task").asText(),
        cron.isTextual()
            ? cron.asText() + " " + schedule.path("time_zone").asText()
            : "every " + schedule.path("every").asText(),
        schedule.path("next_at").asText("-"));
  }
}
