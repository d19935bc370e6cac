package dev.odoobridge.bootstrap.runtime;

import dev.odoobridge.bootstrap.config.WrongSetting;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** Whether the service will be able to listen, before anything is started for it. */
final class Listening {
  private Listening() {}

  /**
   * Takes the port for a moment.
   *
   * @throws WrongSetting naming what to change
   */
  static void check(String host, int port) {
    try {
      var address = InetAddress.getByName(host);
      new ServerSocket(port, 1, address).close();
    } catch (UnknownHostException _) {
      throw new WrongSetting("ODOO_BRIDGE_HOST", "the name " + host + " is unknown");
    } catch (IOException failed) {
      throw refused(host, port, String.valueOf(failed.getMessage()));
    }
  }

  private static WrongSetting refused(String host, int port, String reason) {
    if (reason.contains("assign requested address")) {
      return new WrongSetting("ODOO_BRIDGE_HOST", host + " is no address of this machine");
    }
    if (reason.contains("Permission denied")) {
      return new WrongSetting(
          "ODOO_BRIDGE_PORT", "this user may not listen on " + port + "; choose one above 1023");
    }
    return new WrongSetting(
        "ODOO_BRIDGE_PORT",
        "the port is in use ("
            + port
            + "); is a service running already? Choose another with --port or ODOO_BRIDGE_PORT");
  }
}
