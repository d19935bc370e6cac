package dev.odoobridge.adapter.http;

import dev.odoobridge.adapter.http.api.LogLevels;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Levels of nothing. */
final class FakeLogLevels implements LogLevels {
  private final Map<String, String> levels = new ConcurrentHashMap<>(Map.of(ROOT, "INFO"));

  @Override
  public Map<String, String> all() {
    return Map.copyOf(levels);
  }

  @Override
  public void set(String logger, String level) {
    levels.put(logger, level);
  }

  @Override
  public void reset(String logger) {
    levels.remove(logger);
  }
}
