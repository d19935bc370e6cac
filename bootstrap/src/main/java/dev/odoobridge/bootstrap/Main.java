package dev.odoobridge.bootstrap;

import dev.odoobridge.bootstrap.cli.OdooBridgeCommand;
import dev.odoobridge.bootstrap.config.LogFormat;
import dev.odoobridge.bootstrap.config.LogLevel;
import dev.odoobridge.bootstrap.config.WrongSetting;
import java.util.Optional;

/** The start of the program. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    try {
      System.setProperty("odoo-bridge.log.format", logFormat().name());
      System.setProperty("odoo-bridge.log.level", logLevel(arguments).name());
    } catch (WrongSetting wrong) {
      System.err.println("odoo-bridge: " + wrong.getMessage());
      System.exit(OdooBridgeCommand.SETUP);
    }
    System.exit(OdooBridgeCommand.run(System.getenv(), arguments));
  }

  private static LogFormat logFormat() {
    return LogFormat.of(Optional.ofNullable(System.getenv("ODOO_BRIDGE_LOG_FORMAT")));
  }

  /** The service says what it does; a command says what it was asked, and only trouble besides. */
  private static LogLevel logLevel(String[] arguments) {
    return LogLevel.of(
        Optional.ofNullable(System.getenv("ODOO_BRIDGE_LOG_LEVEL")),
        arguments.length > 0 && arguments[0].equals("serve") ? LogLevel.INFO : LogLevel.WARN);
  }
}
