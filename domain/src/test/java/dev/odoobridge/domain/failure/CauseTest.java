package dev.odoobridge.domain.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.record.Parked;
import dev.odoobridge.domain.record.RecordKey;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CauseTest {
  private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

  private static Cause cause(String integration, String entity, String code, String message) {
    var key =
        new RecordKey(
            new IntegrationId(integration), new EntityName(entity), new HostId("ada-lovelace"));
    return Cause.of(key, new Parked(code, message, NOON));
  }

  private static String pattern(String message) {
    return cause("main", "customer", "odoo-refused", message).pattern();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Odoo's records 12, 13 have the same email | Odoo's records … have the same email",
        "Odoo's record 7 has no way | Odoo's record … has no way",
        "customer \"c7\" is not there | customer … is not there",
        "Wrong value for res.partner.type: 'nobody' | Wrong value for res.partner.type: …",
        "the name 'O'Brien' and customers' 'x y' | the name … and customers' …",
        "„Müller“ oder «Dupont» und “Ada” | … oder … und …",
        "INV/2026/00012 is posted. | … is posted.",
        "the total is -1,234.50 at 2026-01-31 10:00:00 | the total is … at …",
        "ada@x.io is taken: | … is taken:",
        "see http://odoo/web#id=12&model=x. | see ….",
        "id 3f2a-abcd-beef-cafe8 failed | id … failed",
        "record ada-lovelace failed | record … failed",
        "two   blanks | two blanks",
        "nothing to take out | nothing to take out"
      })
  void keepsWhatTheMessagesOfManyRecordsHaveInCommon(String message, String pattern) {
    assertEquals(pattern, pattern(message));
  }

  @Test
  void leavesTheOwnIdInsideOfLongerWords() {
    var key =
        new RecordKey(new IntegrationId("i"), new EntityName("customer"), new HostId("custom"));

    var cause = Cause.of(key, new Parked("c", "custom is no customer", NOON));

    assertEquals("… is no customer", cause.pattern());
  }

  @Test
  void takesLinesForBlanks() {
    assertEquals("a mandatory field: Name", pattern("a mandatory field:\n  Name\n"));
  }

  @Test
  void namesTheSameCauseAlikeAndOthersNot() {
    var id = cause("main", "customer", "odoo-refused", "record 7 is locked").group();

    assertEquals(id, cause("main", "customer", "odoo-refused", "record 8 is locked").group());
    assertNotEquals(id, cause("other", "customer", "odoo-refused", "record 7 is locked").group());
    assertNotEquals(id, cause("main", "order", "odoo-refused", "record 7 is locked").group());
    assertNotEquals(id, cause("main", "customer", "transition", "record 7 is locked").group());
    assertNotEquals(id, cause("main", "customer", "odoo-refused", "record 7 is gone").group());
  }

  @Test
  void namesACauseTomorrowAsToday() {
    assertEquals(
        "30503294c0e10113b832", cause("main", "customer", "odoo-refused", "no").group().value());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "'", "\"", "1", "…", "' ", "a'", "-", "1 ", " 'a"})
  void takesNoLongerForHostileMessages(String part) {
    var message = part.repeat(200_000);

    assertTimeout(Duration.ofSeconds(5), () -> pattern(message));
  }
}
