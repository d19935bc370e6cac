package dev.odoobridge.bootstrap.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.odoobridge.adapter.security.PasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code odoo-bridge user}: who may sign in. */
@Command(
    name = "user",
    description = "Makes and manages those who sign in.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true)
final class UserCommand extends CommandGroup {
  private static final String USERS = "/api/v1/users";
  private final Surroundings surroundings;

  UserCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Command(description = "Lists all of them.", mixinStandardHelpOptions = true)
  int list(@Mixin ServiceOptions service) {
    try (var session = service.open(surroundings)) {
      var answer = Pages.whole(session.api(), USERS);
      if (service.json()) {
        System.out.println(answer.toPrettyString());
      } else {
        answer.path("items").forEach(UserCommand::print);
      }
      return 0;
    }
  }

  @Command(
      description = "Makes one. The password is asked for, or read from the standard input.",
      mixinStandardHelpOptions = true)
  int add(
      @Mixin ServiceOptions service,
      @Parameters(paramLabel = "NAME") String name,
      @Option(
              names = "--role",
              required = true,
              paramLabel = "ROLE",
              description = "admin, manager, viewer or host.")
          String role,
      @Option(names = "--generate", description = "Make the password and print it.")
          boolean generate) {
    try (var session = service.open(surroundings)) {
      var password = password(generate);
      var made =
          session.api().post(USERS, Map.of("name", name, "role", role, "password", password));
      say(service, made, generate ? password : "");
      return 0;
    }
  }

  @Command(
      description = "Sets another password, which is asked for or read from the standard input.",
      name = "set-password",
      mixinStandardHelpOptions = true)
  int setPassword(
      @Mixin ServiceOptions service,
      @Parameters(paramLabel = "NAME") String name,
      @Option(names = "--generate", description = "Make the password and print it.")
          boolean generate) {
    try (var session = service.open(surroundings)) {
      var password = password(generate);
      var changed = session.api().patch(path(name), Map.of("password", password));
      say(service, changed, generate ? password : "");
      return 0;
    }
  }

  @Command(description = "Gives another role.", name = "set-role", mixinStandardHelpOptions = true)
  int setRole(
      @Mixin ServiceOptions service,
      @Parameters(paramLabel = "NAME") String name,
      @Parameters(paramLabel = "ROLE", description = "admin, manager, viewer or host.")
          String role) {
    return change(service, name, Map.of("role", role));
  }

  @Command(description = "Shuts one out; what was signed in ends.", mixinStandardHelpOptions = true)
  int disable(@Mixin ServiceOptions service, @Parameters(paramLabel = "NAME") String name) {
    return change(service, name, Map.of("disabled", true));
  }

  @Command(description = "Lets one in again.", mixinStandardHelpOptions = true)
  int enable(@Mixin ServiceOptions service, @Parameters(paramLabel = "NAME") String name) {
    return change(service, name, Map.of("disabled", false));
  }

  @Command(description = "Removes one.", mixinStandardHelpOptions = true)
  int delete(@Mixin ServiceOptions service, @Parameters(paramLabel = "NAME") String name) {
    try (var session = service.open(surroundings)) {
      session.api().delete(path(name));
      return 0;
    }
  }

  private int change(ServiceOptions service, String name, Map<String, Object> body) {
    try (var session = service.open(surroundings)) {
      say(service, session.api().patch(path(name), body), "");
      return 0;
    }
  }

  private static void say(ServiceOptions service, JsonNode user, String password) {
    if (service.json()) {
      System.out.println(user.toPrettyString());
    } else {
      print(user);
    }
    if (!password.isEmpty()) {
      System.out.println("password: " + password + "  (shown this once)");
    }
  }

  private static void print(JsonNode user) {
    System.out.printf(
        "%s  %s%s%n",
        user.path("name").asText(),
        user.path("role").asText(),
        user.path("disabled").asBoolean() ? "  (disabled)" : "");
  }

  private static String password(boolean generate) {
    if (generate) {
      return new PasswordGenerator(new SecureRandom()).next().reveal();
    }
    return TypedPassword.ask("Password: ");
  }

  private static String path(String name) {
    return USERS + "/" + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
