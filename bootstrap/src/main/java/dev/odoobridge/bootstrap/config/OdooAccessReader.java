package dev.odoobridge.bootstrap.config;

import dev.odoobridge.adapter.odoo.common.HttpProxy;
import dev.odoobridge.adapter.odoo.common.HttpSettings;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** Reads how Odoo servers are reached. */
final class OdooAccessReader {
  private static final String TIMEOUT = "ODOO_BRIDGE_CALL_TIMEOUT";
  private static final String AUTHORITY = "ODOO_BRIDGE_CA_FILE";
  private static final String PROXY = "ODOO_BRIDGE_PROXY";
  private static final String NO_PROXY = "ODOO_BRIDGE_NO_PROXY";
  private static final int SHORTEST = 5;
  private static final int LONGEST = 3600;

  private OdooAccessReader() {}

  static OdooAccess read(Source source) {
    return new OdooAccess(
        source.find(TIMEOUT).map(OdooAccessReader::timeout).orElse(HttpSettings.STANDARD_CALL),
        source.find(AUTHORITY).map(OdooAccessReader::authority),
        source.find(PROXY).map(text -> proxy(text, direct(source))));
  }

  private static Duration timeout(String text) {
    if (!text.matches("[0-9]{1,4}")
        || Integer.parseInt(text) < SHORTEST
        || Integer.parseInt(text) > LONGEST) {
      throw new WrongSetting(
          TIMEOUT, "must be " + SHORTEST + " to " + LONGEST + " seconds, is " + text);
    }
    return Duration.ofSeconds(Integer.parseInt(text));
  }

  private static Path authority(String text) {
    var file = Path.of(text).toAbsolutePath().normalize();
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new WrongSetting(AUTHORITY, file + " is no file that can be read");
    }
    return file;
  }

  private static List<String> direct(Source source) {
    return Arrays.stream(source.find(NO_PROXY).orElse("").split(","))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  /** The text may hold a password, so it is not repeated. */
  private static HttpProxy proxy(String text, List<String> direct) {
    try {
      var address = URI.create(text);
      if (!"http".equals(address.getScheme()) || address.getHost() == null) {
        throw new IllegalArgumentException("no http address");
      }
      if (address.getRawUserInfo() != null) {
        throw new WrongSetting(PROXY, "holds a user; a proxy that asks for one is not supported");
      }
      return new HttpProxy(
          address.getHost(), address.getPort() < 0 ? 3128 : address.getPort(), direct);
    } catch (IllegalArgumentException malformed) {
      throw new WrongSetting(PROXY, "must look like http://proxy.example:3128");
    }
  }
}
