package dev.odoobridge.bootstrap.cli;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a record that is made in Odoo to try it out. It says which process made it, so that
 * what a process left that was killed can be told from what another one is at.
 */
record TrialMark(String machine, long process, long startedAt) {
  static final String BEGINNING = "odoo-bridge test-operations ";
  private static final Pattern FORM =
      Pattern.compile(Pattern.quote(BEGINNING) + "([^:\\s]+):(\\d{1,18}):(\\d{1,18})(?: .*)?");

  /** What processes of other machines made is left over after that time. */
  private static final Duration LONG = Duration.ofHours(1);

  /** That of this process. */
  static TrialMark own() {
    var process = ProcessHandle.current();
    return new TrialMark(hostName(), process.pid(), started(process));
  }

  static Optional<TrialMark> parse(String name) {
    var matcher = FORM.matcher(name);
    return matcher.matches()
        ? Optional.of(
            new TrialMark(
                matcher.group(1),
                Long.parseLong(matcher.group(2)),
                Long.parseLong(matcher.group(3))))
        : Optional.empty();
  }

  String name() {
    return BEGINNING + machine + ":" + process + ":" + startedAt;
  }

  /** Whether nobody will remove the record any more. */
  boolean isLeftOver(Instant createdAt, Instant now) {
    if (!machine.equals(hostName())) {
      return createdAt.plus(LONG).isBefore(now);
    }
    return ProcessHandle.of(process)
        .filter(ProcessHandle::isAlive)
        .filter(alive -> started(alive) == startedAt)
        .isEmpty();
  }

  private static long started(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName().replaceAll("[:\\s]", "-");
    } catch (UnknownHostException _) {
      return "unknown";
    }
  }
}
