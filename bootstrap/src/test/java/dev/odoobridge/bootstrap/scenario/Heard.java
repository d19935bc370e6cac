package dev.odoobridge.bootstrap.scenario;

import dev.odoobridge.testkit.network.FaultProxy;
import dev.odoobridge.testkit.network.NetworkFault;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is said to Odoo through a proxy, which lets all of it pass. */
final class Heard {
  private static final Pattern SESSION = Pattern.compile("session_id=([^;\\s]+)");
  private final List<String> requests = new CopyOnWriteArrayList<>();

  static Heard through(FaultProxy network) {
    var heard = new Heard();
    network.arm(1, heard::passes, new NetworkFault.Delay(Duration.ZERO));
    return heard;
  }

  private boolean passes(String request) {
    requests.add(request);
    return false;
  }

  /** How many requests had that in them. */
  long count(String text) {
    return requests.stream().filter(request -> request.contains(text)).count();
  }

  /** How many requests there were. */
  int all() {
    return requests.size();
  }

  /** The session that was used last. */
  String session() {
    return requests.reversed().stream()
        .map(SESSION::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no session was used"));
  }
}
