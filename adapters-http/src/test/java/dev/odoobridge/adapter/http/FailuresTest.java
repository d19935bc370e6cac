package dev.odoobridge.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.application.port.out.OdooFailure.Misconfigured.Cause;
import dev.odoobridge.application.port.out.StoreFailure;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

final class FailuresTest {
  private static final String ONE = "/api/v1/integrations/main/records/customer/1";
  private static final String TEST = "/api/v1/integrations/main/test-connection";

  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private Served served;

  @BeforeEach
  void serve() {
    served = new Served().withIntegration();
    log.start();
    root.addAppender(log);
  }

  @AfterEach
  void close() {
    root.detachAppender(log);
    served.close();
  }

  private Answer failing(RuntimeException thrown) {
    served.odoo.throwing(thrown);
    return served.post(TEST, "");
  }

  @Test
  void ofTheStoreSayWhenToTryAgain() {
    var cause = new SQLException("password of user bridge is wrong");
    served.records.failAfter(-1, new StoreFailure("jdbc:postgresql://db/bridge", cause));

    for (var method : new String[] {"GET", "PUT", "DELETE"}) {
      var answer = served.send(method, ONE, method.equals("PUT") ? "{}" : null);

      answer.isProblem(503, "store-unavailable");
      assertEquals("5", answer.header("Retry-After"));
      assertFalse(answer.text().contains("jdbc"), answer.text());
      assertFalse(answer.text().contains("password"), answer.text());
    }
  }

  @Test
  void thatAreBugsShowNothingAndAreLoggedOnce() {
    served.records.failAfter(-1, new IllegalStateException("very-secret-key in /etc/passwd"));

    var answer = served.send("GET", ONE, null, "X-Request-Id", "look-here");

    answer.isProblem(500, "internal-error");
    assertEquals("look-here", answer.at("/request_id"));
    for (var leak : new String[] {"secret", "passwd", "Exception", "dev.odoobridge", "\\tat "}) {
      assertFalse(answer.text().contains(leak), answer.text());
    }
    var errors = log.list.stream().filter(event -> event.getThrowableProxy() != null).toList();
    assertEquals(1, errors.size());
    assertTrue(errors.getFirst().getKeyValuePairs().toString().contains("look-here"));
    assertTrue(errors.getFirst().getThrowableProxy().getMessage().contains("very-secret-key"));
  }

  @Test
  void ofOdooSayWhoMustAct() {
    var away = new OdooFailure.Unavailable("away", "x", Optional.of(Duration.ofSeconds(90)));
    var answer = failing(away);
    answer.isProblem(503, "odoo-unavailable");
    assertEquals("90", answer.header("Retry-After"));
    assertEquals("away", answer.at("/detail"));

    failing(new OdooFailure.Unavailable("away", "x", Optional.empty()))
        .isProblem(503, "odoo-unavailable");
    failing(new OdooFailure.Refused("no", "x")).isProblem(422, "odoo-refused");
    failing(new OdooFailure.Uncertain("cut", "x")).isProblem(502, "odoo-uncertain");
    failing(new OdooFailure.Incomprehensible("?", "x")).isProblem(502, "odoo-incomprehensible");
    for (var cause : Cause.values()) {
      var failure = new OdooFailure.Misconfigured(cause, "wrong", "x");
      failing(failure).isProblem(502, failure.code());
    }
    assertEquals(0, log.list.size(), "these are no bugs");
  }

  @Test
  void ofTheMachineAreAProblemToo() {
    served.readiness =
        () -> {
          throw new StackOverflowError("very deep");
        };

    var answer = served.get("/health/ready");

    answer.isProblem(500, "internal-error");
    assertFalse(answer.text().contains("very deep"), answer.text());
    assertEquals(1, log.list.size());
  }
}
