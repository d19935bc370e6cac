package dev.odoobridge.bootstrap.scenario;

import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.odoobridge.bootstrap.cli.ApiClient;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every route of the contract against input that is wrong in what it says, down to the database and
 * an Odoo: the right status, the culprit named, nothing changed on either side.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputOnDoubleTest {
  /** What leads to other files, other statements, other headers, and to no text at all. */
  private static final List<String> EVIL =
      List.of(
          "..%2f..%2fetc%2fpasswd",
          "%27;DROP%20TABLE%20run;--", "a%0d%0aX-Evil:%201", "%ff", "a".repeat(3000));

  private static final List<JsonNode> VALUES =
      List.of(json("[[1]]"), json("{\"a\": {\"b\": 1}}"), json("17.5"), json("true"));

  /** Where an id may be anything: it is made by being written to, or is about nothing yet. */
  private static final Pattern ANYTHING =
      Pattern.compile("/records/[{]entity}|/virtual-fields/|/log-levels/");

  private OdooUnderTest odoo;
  private Served served;
  private Attack attack;

  private static JsonNode json(String text) {
    try {
      return ApiClient.JSON.readTree(text);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @BeforeAll
  void start(@TempDir Path data) {
    odoo = OdooUnderTest.started(19);
    served = new Served(odoo, "go4rent", data);
    attack = new Attack(served, odoo);
  }

  @AfterAll
  void stop() {
    attack.close();
    served.close();
    odoo.close();
  }

  private void eachBody(Consumer<Attack.Operation> check) {
    attack.operations().stream().filter(Attack.Operation::takesJson).forEach(check);
    attack.assertHeldOff();
  }

  /** Those that were planted; each answer to each of the other tests is looked through, too. */
  @Test
  void secretsAreInNoAnswer() {
    try (var log = new Logged("dev.odoobridge")) {
      attack.readEverything();
      assertFalse(log.text().contains(odoo.key()), log::text);
    }
    attack.assertHeldOff();
  }

  @Test
  void unknownMembersAreNamed() {
    eachBody(
        it ->
            attack.send(
                it, it.example().deepCopy().put("unheard_of", 1), Attack.names("unheard_of")));
  }

  @Test
  void missingMembersAreNamed() {
    eachBody(
        it -> {
          for (var required : it.schema().path("required")) {
            var body = it.example().deepCopy();
            body.remove(required.asText());
            attack.send(it, body, Attack.names(required.asText()));
          }
        });
  }

  @Test
  void membersOfAnotherTypeAreNamed() {
    eachBody(
        it -> {
          for (var property : it.schema().path("properties").properties()) {
            for (var value : VALUES) {
              if (!attack.mayBe(property.getValue(), value)) {
                var body = (ObjectNode) it.example().deepCopy().set(property.getKey(), value);
                attack.send(it, body, Attack.names(property.getKey()));
              }
            }
          }
        });
  }

  @Test
  void textsThatAreTooLongAreRefused() {
    var text = new TextNode("a".repeat(100_000));
    eachBody(
        it -> {
          for (var property : it.schema().path("properties").properties()) {
            if (attack.mayBe(property.getValue(), text)
                && !property.getValue().path("readOnly").asBoolean()) {
              var body = (ObjectNode) it.example().deepCopy().set(property.getKey(), text);
              attack.send(it, body, Attack::isRefused);
            }
          }
        });
  }

  @Test
  void pagesHaveASizeWithinBounds() {
    for (var it : attack.operations()) {
      if (it.parameters().contains("limit")) {
        for (var size : List.of("0", "1000000", "-1", "x", "99999999999999999999", "")) {
          attack.ask(it, it.path() + "?limit=" + size, Attack.names("limit"));
        }
      }
    }
    attack.assertHeldOff();
  }

  @Test
  void parametersThatMeanIllAreRefusedOrFindNothing() {
    for (var it : attack.operations()) {
      // A document may be called anything.
      for (var parameter :
          it.template().endsWith("/documents") ? List.<String>of() : it.parameters()) {
        for (var value : EVIL) {
          attack.ask(it, it.path() + "?" + parameter + "=" + value, Attack::isRefusedOrRead);
        }
      }
    }
    attack.assertHeldOff();
  }

  @Test
  void idsThatMeanIllAreRefusedOrFindNothing() {
    for (var it : attack.operations()) {
      for (var name : it.ids()) {
        for (var id : EVIL) {
          if (!name.equals("{hostId}") || it.method().equals("GET")) {
            attack.ask(it, it.path(name, id), Attack::isRefusedOrRead);
          }
        }
      }
    }
    attack.assertHeldOff();
  }

  @Test
  void idsThatLeadToNothingAreNotFound() {
    for (var it : attack.operations()) {
      for (var name : it.ids()) {
        if (!ANYTHING.matcher(it.template()).find()) {
          attack.ask(it, it.path(name, Attack.unknown(name)), Attack::isRefusedOrRead);
        }
      }
    }
    attack.assertHeldOff();
  }
}
