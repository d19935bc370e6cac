package dev.odoobridge.testkit.real;

import dev.odoobridge.testkit.docker.DockerEngine;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Says where the real Odoo is: what {@code ODOO_URL} and the variables beside it name; without them
 * one of the version {@code ODOO_VERSION}, 19 when that is not set, in Docker where an engine
 * answers. Found once a process. Thread-safe.
 */
public final class RealOdoo {
  private static final String URL = "ODOO_URL";
  private static final String VERSION = "ODOO_VERSION";
  private static final String NEWEST = "19";
  private static final RealOdoo SHARED =
      new RealOdoo(
          System.getenv(),
          () -> DockerEngine.fromEnvironment(System.getenv()).answers(),
          DockerOdoo::started);

  private final Map<String, String> environment;
  private final Supplier<Boolean> dockerAnswers;
  private final Function<String, Map<String, String>> docker;
  private Optional<Map<String, String>> found = Optional.empty();

  RealOdoo(
      Map<String, String> environment,
      Supplier<Boolean> dockerAnswers,
      Function<String, Map<String, String>> docker) {
    this.environment = Map.copyOf(environment);
    this.dockerAnswers = dockerAnswers;
    this.docker = docker;
  }

  /** The value of a variable such as {@code ODOO_DB}; empty when nothing says it. */
  public static Optional<String> setting(String name) {
    return SHARED.find(name);
  }

  synchronized Optional<String> find(String name) {
    if (found.isEmpty()) {
      found = Optional.of(search());
    }
    return Optional.ofNullable(found.get().get(name)).filter(value -> !value.isBlank());
  }

  private Map<String, String> search() {
    return !environment.containsKey(URL) && dockerAnswers.get()
        ? docker.apply(environment.getOrDefault(VERSION, NEWEST))
        : environment;
  }
}
