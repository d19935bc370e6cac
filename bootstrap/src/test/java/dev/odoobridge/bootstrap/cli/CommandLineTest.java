package dev.odoobridge.bootstrap.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a wrong use or a wrong set-up is answered: a sentence, an exit code, no stack. */
class CommandLineTest {
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  @TempDir private Path folder;

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
  void refusesAnUnknownSweep() {
    assertEquals(2, run(Map.of(), "sync", "--sweep", "later"));
    assertSaid("when_due, now or unbraked, is later");
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

  @Test
  void saysWhyItCannotListenBeforeItStartsAnything() throws IOException {
    assertEquals(3, run(inFolder(), "serve", "--host", "nosuch.invalid"));
    assertSaid("ODOO_BRIDGE_HOST: the name nosuch.invalid is unknown");

    assertEquals(3, run(inFolder(), "serve", "--host", "192.0.2.1", "--port", "0"));
    assertSaid("ODOO_BRIDGE_HOST: 192.0.2.1 is no address of this machine");

    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertEquals(3, run(inFolder(), "serve", "--port", "" + taken.getLocalPort()));
      assertSaid("the port is in use");
    }
    assertFalse(Files.exists(folder.resolve("data")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "ftp://x", "http:", "http://a b"})
  void refusesAServerThatIsNoAddress(String server) {
    assertEquals(3, run(Map.of("ODOO_BRIDGE_TOKEN", "any"), "sync", "--server", server));
    assertSaid("ODOO_BRIDGE_SERVER: must look like http://127.0.0.1:8085, is " + server);
  }

  @ParameterizedTest
  @CsvSource({
    "serve --port 70000, --port must be 0 to 65535",
    "serve --port x, --port must be 0 to 65535",
    "serve --profile nope, ODOO_URL is unset",
    "sync --limit 0, --limit must be positive"
  })
  void callsAWrongFlagAWrongUse(String line, String said) {
    assertEquals(2, run(inFolder(), line.split(" ")));
    assertSaid(said);
  }

  @ParameterizedTest
  @CsvSource({
    "ODOO_AUTO_SYNC, maybe, must be true or false",
    "ODOO_BRIDGE_ADMIN_PASSWORD, x, must have at least 8 characters"
  })
  void refusesSettingsThatCannotBeMeant(String name, String value, String said) {
    assertEquals(3, run(Map.of(name, value), "serve"));
    assertSaid(name + ": " + said);
  }

  @Test
  void doesNotMakeADataFolderForAMisspeltOne() {
    for (var command : List.of("sync", "test-connection", "prepare-odoo")) {
      assertEquals(3, run(inFolder(), command));
    }
    assertSaid("no odoo-bridge has worked in " + folder.resolve("data") + " yet");
    assertEquals(0, run(inFolder(), "doctor"));
    assertSaid("has not worked here yet");
    assertFalse(Files.exists(folder.resolve("data")));
  }

  @Test
  void tellsTheDoctorThatTheFolderIsAFile() throws IOException {
    var file = Files.writeString(folder.resolve("file"), "x");

    assertEquals(1, run(Map.of(), "doctor", "--data", file.toString()));

    assertSaid(file + " is a file, not a folder");
  }

  @Test
  void suggestsOnlyCommandsThatAreNear() {
    assertEquals(2, run(Map.of(), "xyzzy"));
    assertFalse(said.toString(StandardCharsets.UTF_8).contains("did you mean"));
    assertEquals(2, run(Map.of(), "serv"));
    assertSaid("there is no command serv; did you mean serve?");
  }

  private Map<String, String> inFolder() {
    return Map.of("ODOO_BRIDGE_DATA", folder.resolve("data").toString());
  }
}
