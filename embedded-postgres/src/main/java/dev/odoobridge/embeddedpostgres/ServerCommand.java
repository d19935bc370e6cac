package dev.odoobridge.embeddedpostgres;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The command line of the server. What it does not name may be set in {@code postgresql.conf}. */
final class ServerCommand {

  private ServerCommand() {}

  static List<String> of(Settings settings, Layout layout, Binaries binaries, int port) {
    var program =
        Stream.of(binaries.program("postgres").toString(), "-D", layout.data().toString());
    var options =
        options(settings, port).entrySet().stream()
            .flatMap(option -> Stream.of("-c", option.getKey() + "=" + option.getValue()));
    return Stream.concat(program, options).toList();
  }

  private static Map<String, String> options(Settings settings, int port) {
    var options = new LinkedHashMap<String, String>();
    options.put("listen_addresses", "127.0.0.1");
    options.put("port", Integer.toString(port));
    options.put("unix_socket_directories", "");
    options.put("timezone", "UTC");
    options.put("log_timezone", "UTC");
    options.put("logging_collector", "off");
    options.put("log_destination", "stderr");
    options.put("log_line_prefix", "");
    // Statements and details carry customers' values, which belong in no log.
    options.put("log_min_error_statement", "panic");
    options.put("log_error_verbosity", "terse");
    if (settings.durable()) {
      options.put("fsync", "on");
    } else {
      options.put("fsync", "off");
      options.put("synchronous_commit", "off");
      options.put("full_page_writes", "off");
    }
    return options;
  }
}
