package dev.odoobridge.domain.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RawValueTest {
  @Test
  void hasAFactoryForEachShape() {
    assertEquals(new RawValue.Text("a"), RawValue.of("a"));
    assertEquals(RawValue.TRUE, RawValue.of(true));
    assertEquals(RawValue.FALSE, new RawValue.Flag(false));
    assertEquals(new RawValue.Number(BigDecimal.valueOf(5)), RawValue.of(5));
    assertEquals(
        new RawValue.Items(List.of(RawValue.of("a"), RawValue.of("b"))),
        RawValue.texts(List.of("a", "b")));
    assertEquals(RawValue.list(), new RawValue.Items(List.of()));
  }

  @Test
  void keepsNumbersAsWritten() {
    assertEquals(
        new BigDecimal("1.50"), ((RawValue.Number) RawValue.of(new BigDecimal("1.50"))).value());
  }

  @Test
  void keepsMembersInTheirOrder() {
    var values = new LinkedHashMap<String, RawValue>();
    values.put("z", RawValue.of(1));
    values.put("a", RawValue.of(2));

    assertEquals(List.of("z", "a"), List.copyOf(new RawValue.Members(values).values().keySet()));
  }

  @Test
  void hasNothingWhereAMemberIsAbsent() {
    var members = new RawValue.Members(Map.of("a", RawValue.FALSE));

    assertEquals(RawValue.FALSE, members.member("a"));
    assertEquals(RawValue.NOTHING, members.member("b"));
  }

  @Test
  void cannotBeChangedFromOutside() {
    var list = new ArrayList<RawValue>(List.of(RawValue.TRUE));
    var items = new RawValue.Items(list);
    var map = new LinkedHashMap<String, RawValue>();
    var members = new RawValue.Members(map);
    list.add(RawValue.FALSE);
    map.put("a", RawValue.TRUE);

    assertEquals(1, items.values().size());
    assertEquals(0, members.values().size());
    assertThrows(
        UnsupportedOperationException.class, () -> members.values().put("a", RawValue.TRUE));
  }
}
