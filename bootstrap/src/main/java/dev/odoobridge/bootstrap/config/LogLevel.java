package dev.odoobridge.bootstrap.config;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How much is logged. */
public enum LogLevel {
  TRACE,
  DEBUG,
  INFO,
  WARN,
  ERROR,
  OFF;

  /**
   * The level that was asked for, in whatever case; else the usual one.
   *
   * @throws WrongSetting for a word that is none
   */
  public static LogLevel of(Optional<String> asked, LogLevel usual) {
    var word = asked.map(text -> text.strip().toUpperCase(Locale.ROOT)).orElse("");
    return Stream.of(values())
        .filter(level -> level.name().equals(word))
        .findFirst()
        .or(() -> word.isEmpty() ? Optional.of(usual) : Optional.empty())
        .orElseThrow(
            () ->
                new WrongSetting(
                    "ODOO_BRIDGE_LOG_LEVEL",
                    "must be one of "
                        + Stream.of(values()).map(LogLevel::name).collect(Collectors.joining(", "))
                        + ", is "
                        + asked.orElse("")));
  }
}
