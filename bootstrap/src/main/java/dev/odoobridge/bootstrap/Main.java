package dev.odoobridge.bootstrap;

import dev.odoobridge.bootstrap.cli.OdooBridgeCommand;
import java.util.Optional;

/** The start of the program. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.setProperty("odoo-bridge.log.level", logLevel(arguments));
    System.exit(OdooBridgeCommand.run(System.getenv(), arguments));
  }

  /** The service says what it does; a command says what it was asked, and only trouble besides. */
  private static String logLevel(String[] arguments) {
    var usual = arguments.length > 0 && arguments[0].equals("serve") ? "INFO" : "WARN";
    return Optional.ofNullable(System.getenv("ODOO_BRIDGE_LOG_LEVEL")).orElse(usual);
  }
}
