package dev.odoobridge.domain.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.odoobridge.domain.record.Row;
import dev.odoobridge.domain.value.FieldValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LineIdentityTest {
  private static Row row(String name, String value) {
    return new Row(Map.of(name, FieldValue.text(value)));
  }

  private static LineIdentity of(Optional<String> id) {
    return LineIdentity.of(Orders.mapping(id).lines().getFirst());
  }

  @Test
  void countsTheLinesOfAProduct() {
    var rows = List.of(row("product", "a"), row("product", "b"), row("product", "a"), Row.EMPTY);

    assertEquals(List.of("a#1", "b#1", "a#2", "(empty)#1"), of(Optional.empty()).keys(rows));
  }

  @Test
  void prefersTheHostsOwnId() {
    var own = new Row(Map.of("id", FieldValue.text("7"), "product", FieldValue.text("a")));
    var rows = List.of(own, row("product", "a"));

    assertEquals(List.of("id:7", "a#1"), of(Optional.of("id")).keys(rows));
    assertEquals(List.of("7"), of(Optional.of("id")).givenIds(rows));
    assertEquals(List.of(), of(Optional.empty()).givenIds(rows));
  }

  @Test
  void keepsTheOrderOfTheRows() {
    var rows = List.of(row("product", "b"), row("product", "a"));

    assertEquals(rows, List.copyOf(of(Optional.empty()).keyed(rows).values()));
  }
}
