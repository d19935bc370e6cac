package dev.odoobridge.bootstrap.cli;

import dev.odoobridge.bootstrap.config.Source;
import java.nio.file.Path;
import java.util.Map;

/** What the program finds around it: the environment, and the folder it was called in. */
public record Surroundings(Map<String, String> environment) {
  public Surroundings {
    environment = Map.copyOf(environment);
  }

  /** The settings, with flags before all else. */
  public Source source(Map<String, String> flags) {
    return Source.of(flags, environment, Path.of(""));
  }
}
