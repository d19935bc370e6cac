package dev.odoobridge.embeddedpostgres;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PostmasterFileTest {

  @Test
  void tellsProcessPortAndReadiness() {
    var lines = List.of("4711", "/d", "1771", "5432", "", "127.0.0.1", "  5767169  3", "ready   ");

    assertEquals(Optional.of(new PostmasterFile(4711, 5432, true)), PostmasterFile.parse(lines));
  }

  @Test
  void isNotReadyWhileItGrows() {
    assertEquals(
        Optional.of(new PostmasterFile(4711, 0, false)),
        PostmasterFile.parse(List.of("4711", "/d")));
    assertEquals(Optional.empty(), PostmasterFile.parse(List.of()));
    assertEquals(Optional.empty(), PostmasterFile.parse(List.of("")));
  }

  @Test
  void knowsAServerInSingleUserMode() {
    assertEquals(4711, PostmasterFile.parse(List.of("-4711")).orElseThrow().pid());
  }
}
