package dev.odoobridge.bootstrap.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a wrong use or a wrong set-up is answered: a sentence, an exit code, no stack. */
class CommandLineTest {
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @BeforeEach
  void listen() {
    var stream = new PrintStream(said, true, StandardCharsets.UTF_8);
    System.setOut(stream);
    System.setErr(stream);
  }

  @AfterEach
  void restore() {
    System.setOut(out);
    System.setErr(err);
  }

  private int run(Map<String, String> environment, String... arguments) {
    return OdooBridgeCommand.run(environment, arguments);
  }

  private void assertSaid(String sentence) {
    var text = said.toString(StandardCharsets.UTF_8);
    assertTrue(text.contains(sentence), text);
    assertFalse(text.contains("\tat "), text);
  }

  @Test
  void explainsItself() {
    assertEquals(0, run(Map.of(), "--help"));
    assertSaid("serve");
  }

  @Test
  void refusesAnUnknownOption() {
    assertEquals(2, run(Map.of(), "sync", "--dryrun"));
    assertSaid("--dry-run");
  }

  @Test
  void refusesAnUnknownDirection() {
    assertEquals(2, run(Map.of(), "sync", "--direction", "sideways"));
    assertSaid("export, import or both, is sideways");
  }

  @Test
  void saysWhatFailureRetryTakes() {
    for (var wrong :
        List.of(
            "", "0123456789abcdef0123 --entity x", "--integration i --host-id h", "--entity x")) {
      var arguments = ("failure retry " + wrong).strip().split(" ");

      assertEquals(2, run(Map.of(), arguments), wrong);
      assertSaid("retry takes a GROUP, or --integration");
    }
    assertEquals(0, run(Map.of(), "failure"));
    assertSaid("retry");
  }

  @Test
  void refusesADecisionThatIsNone() {
    assertEquals(2, run(Map.of(), "conflict", "resolve", "1", "--winner", "newest"));
    assertEquals(2, run(Map.of(), "conflict", "resolve", "1", "--winner", "host", "--set", "a=b"));
    assertEquals(2, run(Map.of(), "conflict", "resolve", "one", "--winner", "host"));
    assertSaid("--winner host, --winner odoo, or --set field=value");
  }

  @Test
  void namesTheSettingThatIsWrong() {
    assertEquals(3, run(Map.of("ODOO_BRIDGE_PORT", "abc"), "serve"));
    assertSaid("ODOO_BRIDGE_PORT: must be a number, is abc");
  }

  @Test
  void doesNotRepeatADatabaseAddressThatMayHoldAPassword() {
    var address = Map.of("ODOO_BRIDGE_DATABASE_URL", "mysql://u:secret@host/name");

    assertEquals(3, run(address, "serve"));

    assertSaid("ODOO_BRIDGE_DATABASE_URL: must look like postgresql://");
    assertFalse(said.toString(StandardCharsets.UTF_8).contains("secret"));
  }

  @Test
  void saysWhatIsMissingBesideTheAddressOfAnOdoo() {
    assertEquals(3, run(Map.of("ODOO_URL", "http://127.0.0.1:1"), "serve"));
    assertSaid("ODOO_API_KEY");
  }

  @Test
  void saysThatNoServiceAnswers() {
    var environment =
        Map.of("ODOO_BRIDGE_SERVER", "http://127.0.0.1:1", "ODOO_BRIDGE_TOKEN", "any");

    assertEquals(3, run(environment, "sync"));

    assertSaid("no odoo-bridge answers at http://127.0.0.1:1");
  }

  @Test
  void lendsTheDoctorItsFindingsEvenWhenTheDatabaseIsAway() {
    var environment = Map.of("ODOO_BRIDGE_DATABASE_URL", "postgresql://u:p@127.0.0.1:1/x");

    assertEquals(1, run(environment, "doctor"));

    assertSaid("is not reached");
  }
}
