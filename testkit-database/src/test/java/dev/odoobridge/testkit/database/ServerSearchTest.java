package dev.odoobridge.testkit.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

final class ServerSearchTest {

  private static final Map<String, String> NOTHING_NAMED = Map.of();

  private static Supplier<FoundServer> there(String host) {
    return () -> new FoundServer(ServerAddress.parse("postgresql://ann@" + host), _ -> {});
  }

  private static Supplier<FoundServer> missing(String reason) {
    return () -> {
      throw new IllegalStateException(reason);
    };
  }

  private static String found(
      Map<String, String> environment,
      Supplier<FoundServer> docker,
      Supplier<FoundServer> embedded) {
    return new ServerSearch(environment, docker, embedded).find().address().hostAndPort();
  }

  @Test
  void takesTheNamedServerFirst() {
    var named = Map.of("ODOO_BRIDGE_TEST_DATABASE_URL", "postgresql://ann@named");

    assertEquals("named", found(named, there("docker"), there("embedded")));
  }

  @Test
  void prefersDockerToTheEmbeddedOne() {
    assertEquals("docker", found(NOTHING_NAMED, there("docker"), there("embedded")));
    assertEquals("embedded", found(NOTHING_NAMED, missing("no docker"), there("embedded")));
  }

  @Test
  void failsWithEveryReasonWhenThereIsNone() {
    var search = new ServerSearch(NOTHING_NAMED, missing("no docker"), missing("no programs"));

    var failure = assertThrows(IllegalStateException.class, search::find);

    assertEquals(
        "No PostgreSQL for the tests; name one in ODOO_BRIDGE_TEST_DATABASE_URL; no docker;"
            + " no programs",
        failure.getMessage());
  }

  @Test
  void takesNoOtherServerWhenTheNameIsWrongAndKeepsItsPasswordSecret() {
    var wrong = Map.of("ODOO_BRIDGE_TEST_DATABASE_URL", "mysql://ann:secret@db/main");
    var search = new ServerSearch(wrong, there("docker"), there("embedded"));

    var failure = assertThrows(IllegalStateException.class, search::find);

    assertTrue(failure.getMessage().contains("ODOO_BRIDGE_TEST_DATABASE_URL"));
    assertFalse(failure.getMessage().contains("secret"));
  }
}
