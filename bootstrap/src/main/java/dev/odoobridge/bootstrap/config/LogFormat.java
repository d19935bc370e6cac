package dev.odoobridge.bootstrap.config;

import java.util.Locale;
import java.util.Optional;

/** The form of what is logged. */
public enum LogFormat {
  /** A line an event, for people. */
  TEXT,
  /** A JSON object an event, for programs. */
  JSON;

  /**
   * The format that was asked for, in whatever case; text when none was.
   *
   * @throws WrongSetting for a word that is none
   */
  public static LogFormat of(Optional<String> asked) {
    return switch (asked.map(text -> text.strip().toLowerCase(Locale.ROOT)).orElse("")) {
      case "", "text" -> TEXT;
      case "json" -> JSON;
      default ->
          throw new WrongSetting(
              "ODOO_BRIDGE_LOG_FORMAT", "must be text or json, is " + asked.orElse(""));
    };
  }
}
