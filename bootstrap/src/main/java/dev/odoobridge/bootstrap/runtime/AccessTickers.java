package dev.odoobridge.bootstrap.runtime;

import dev.odoobridge.application.access.AnswerOnceService;
import dev.odoobridge.application.access.AuditService;
import java.time.Duration;
import java.util.List;

/** What goes on beside requests for the audit log and for answers that are kept. */
final class AccessTickers {
  private static final Duration WRITE = Duration.ofMillis(500);
  private static final Duration LOOK_FOR_OLD_ONES = Duration.ofMinutes(10);

  private AccessTickers() {}

  /** Starts them; they are to be closed in reverse order, below the server that adds to them. */
  static List<AutoCloseable> start(AuditService audit, AnswerOnceService answers) {
    var writing = new Ticker("audit-log", audit::tick, new Wake(), WRITE);
    var forgetting =
        new Ticker(
            "audit-retention",
            () -> {
              audit.forget();
              answers.forget();
            },
            new Wake(),
            LOOK_FOR_OLD_ONES);
    writing.start();
    forgetting.start();
    return List.of(audit::tick, writing, forgetting);
  }
}
