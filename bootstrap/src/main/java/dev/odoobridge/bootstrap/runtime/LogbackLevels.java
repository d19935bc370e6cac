package dev.odoobridge.bootstrap.runtime;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import dev.odoobridge.adapter.http.api.LogLevels;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;

/** The levels of Logback's loggers. */
public final class LogbackLevels implements LogLevels {
  private final Map<String, Optional<Level>> before = new ConcurrentHashMap<>();

  @Override
  public Map<String, String> all() {
    return context().getLoggerList().stream()
        .filter(logger -> logger.getLevel() != null)
        .collect(Collectors.toMap(LogbackLevels::name, logger -> logger.getLevel().toString()));
  }

  @Override
  public void set(String logger, String level) {
    var meant = logger(logger);
    before.putIfAbsent(logger, Optional.ofNullable(meant.getLevel()));
    meant.setLevel(Level.valueOf(level));
  }

  @Override
  public void reset(String logger) {
    var first = before.remove(logger);
    if (first != null) {
      logger(logger).setLevel(first.orElse(null));
    }
  }

  private static String name(Logger logger) {
    return logger.getName().equals(org.slf4j.Logger.ROOT_LOGGER_NAME) ? ROOT : logger.getName();
  }

  private static Logger logger(String name) {
    return context().getLogger(name.equals(ROOT) ? org.slf4j.Logger.ROOT_LOGGER_NAME : name);
  }

  private static LoggerContext context() {
    return (LoggerContext) LoggerFactory.getILoggerFactory();
  }
}
