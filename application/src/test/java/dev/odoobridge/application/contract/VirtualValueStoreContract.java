package dev.odoobridge.application.contract;

import static dev.odoobridge.application.contract.SampleRecords.INTEGRATION;
import static dev.odoobridge.application.contract.SampleRecords.NOON;
import static dev.odoobridge.application.contract.SampleVirtual.PARTNER;
import static dev.odoobridge.application.contract.SampleVirtual.amount;
import static dev.odoobridge.application.contract.SampleVirtual.ids;
import static dev.odoobridge.application.contract.SampleVirtual.members;
import static dev.odoobridge.application.contract.SampleVirtual.name;
import static dev.odoobridge.application.contract.SampleVirtual.raw;
import static dev.odoobridge.application.contract.SampleVirtual.words;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.odoobridge.application.port.out.VirtualValueStore;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.value.RawValue;
import dev.odoobridge.domain.virtual.AsideRecord;
import dev.odoobridge.domain.virtual.NumberedChange;
import dev.odoobridge.domain.virtual.VirtualChange;
import dev.odoobridge.domain.virtual.VirtualCondition;
import dev.odoobridge.domain.virtual.VirtualQuery;
import dev.odoobridge.domain.virtual.VirtualValue;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Values of virtual fields. */
public interface VirtualValueStoreContract extends StoreContract {

  private VirtualValueStore values() {
    return stores().kept().values();
  }

  private void givenFields() {
    addIntegration();
    SampleVirtual.ofEachType().forEach(each -> stores().kept().fields().save(PARTNER, each));
  }

  private static VirtualChange change(long record, String field, VirtualValue value) {
    return new VirtualChange(
        new OdooId(record), name(field), Optional.empty(), Optional.of(value), NOON, "anna");
  }

  private void given(long record, String field, VirtualValue value) {
    values().save(PARTNER, List.of(change(record, field, value)));
  }

  private List<VirtualCondition> where(Object... parts) {
    var where = (RawValue.Items) raw(List.of(parts));
    return switch (VirtualQuery.of(SampleVirtual.ofEachType(), where)) {
      case VirtualQuery.Valid(var conditions) -> conditions;
      case VirtualQuery.Invalid(var problems) -> throw new AssertionError(problems.toString());
    };
  }

  private List<OdooId> found(Object... parts) {
    var where = where(parts);
    var found = values().search(PARTNER, where, 0, 100);
    assertEquals(found.size(), values().count(PARTNER, where));
    return found;
  }

  @Test
  default void keepsAValueOfEachType() {
    givenFields();
    var held =
        Map.of(
            name("v_char"), words("größe 🚲"),
            name("v_text"), words("a\nb"),
            name("v_integer"), amount("123456789012345678"),
            name("v_numeric"), amount("12.3456"),
            name("v_boolean"), new VirtualValue.Flag(false),
            name("v_date"), new VirtualValue.Day(LocalDate.parse("2026-02-28")),
            name("v_datetime"), new VirtualValue.Moment(Instant.parse("2026-02-28T01:02:03.004Z")),
            name("v_selection"), words("b"),
            name("v_json"), new VirtualValue.Json(members("a", List.of(1, "x", true), "b", null)));
    values()
        .save(
            PARTNER,
            held.entrySet().stream()
                .map(each -> change(7, each.getKey().value(), each.getValue()))
                .toList());

    assertEquals(Map.of(new OdooId(7), held), values().find(PARTNER, ids(7, 8)));
  }

  @Test
  default void changesAndTakesAwayAndRemembers() {
    givenFields();
    given(7, "v_char", words("a"));
    given(7, "v_char", words("b"));
    var gone =
        new VirtualChange(
            new OdooId(7), name("v_char"), Optional.of(words("b")), Optional.empty(), NOON, "bo");
    values().save(PARTNER, List.of(gone));

    assertEquals(Map.of(), values().find(PARTNER, ids(7)));
    var record = new OdooId(7);
    var history = values().history(PARTNER, record, NumberedChange.SORTING.first(2));
    assertEquals(gone, history.getFirst().change());
    assertEquals(2, history.size());
    var older =
        values()
            .history(PARTNER, record, Slices.after(NumberedChange.SORTING, history.getLast(), 9));
    assertEquals(
        List.of(Optional.of(words("a"))), older.stream().map(it -> it.change().after()).toList());
    given(7, "v_text", words("c"));
    assertEquals(4, values().countHistory(PARTNER, record));
    assertEquals(0, values().countHistory(PARTNER, new OdooId(8)));
    Slices.check(NumberedChange.SORTING, slice -> values().history(PARTNER, record, slice));
  }

  @Test
  default void findsByNumbersAndDates() {
    givenFields();
    for (var id = 1; id <= 5; id++) {
      given(id, "v_numeric", amount(id + "00"));
      given(id, "v_date", new VirtualValue.Day(LocalDate.of(2026, 1, id)));
    }

    assertEquals(ids(4, 5), found(List.of("v_numeric", ">", 300)));
    assertEquals(ids(3, 4, 5), found(List.of("v_numeric", ">=", 300)));
    assertEquals(ids(1, 2), found(List.of("v_numeric", "<", 300)));
    assertEquals(ids(1, 3), found(List.of("v_numeric", "in", List.of(100, 300.0, 999))));
    assertEquals(ids(2, 4, 5), found(List.of("v_numeric", "not in", List.of(100, 300))));
    assertEquals(
        ids(2, 3), found(List.of("v_date", ">", "2026-01-01"), List.of("v_numeric", "<=", 300)));
  }

  @Test
  default void findsByTextsAndJson() {
    givenFields();
    given(1, "v_char", words("Ringstraße 100%"));
    given(2, "v_char", words("Ring"));
    given(3, "v_json", new VirtualValue.Json(raw(Map.of("tags", List.of("a", "b")))));
    given(4, "v_json", new VirtualValue.Json(raw(Map.of("tags", List.of("c")))));

    assertEquals(ids(1, 2), found(List.of("v_char", "like", "RING")));
    assertEquals(ids(1), found(List.of("v_char", "like", "0%")));
    assertEquals(ids(2), found(List.of("v_char", "=", "Ring")));
    assertEquals(ids(1), found(List.of("v_char", "!=", "Ring")));
    assertEquals(ids(3), found(List.of("v_json", "contains", Map.of("tags", List.of("b")))));
    assertEquals(ids(3, 4), found(List.of("v_json", "set")));
    assertEquals(ids(3, 4), found(List.of("v_char", "unset")));
    assertEquals(ids(1, 2, 3, 4), found());
  }

  @Test
  default void pagesByIdAndSortsOutAmongOthers() {
    givenFields();
    for (var id = 1; id <= 5; id++) {
      given(id, "v_boolean", new VirtualValue.Flag(id % 2 == 1));
    }
    var odd = where(List.of("v_boolean", "=", true));

    assertEquals(ids(1, 3), values().search(PARTNER, odd, 0, 2));
    assertEquals(ids(5), values().search(PARTNER, odd, 3, 2));
    Slices.check(OdooId.SORTING, slice -> values().search(PARTNER, odd, slice));
    Slices.check(OdooId.SORTING, slice -> values().search(PARTNER, List.of(), slice));
    assertEquals(Set.copyOf(ids(3)), values().matching(PARTNER, odd, ids(2, 3, 4, 9)));
    assertEquals(
        Set.copyOf(ids(9)),
        values().matching(PARTNER, where(List.of("v_boolean", "unset")), ids(2, 3, 9)));
  }

  @Test
  default void tellsWhoHoldsAValueAndHowManyThereAre() {
    givenFields();
    given(1, "v_char", words("a"));
    given(2, "v_char", words("b"));
    given(2, "v_integer", amount("7"));

    assertEquals(
        Map.of(words("b"), new OdooId(2)),
        values().holders(PARTNER, name("v_char"), List.of(words("b"), words("c"))));
    assertEquals(
        Map.of(amount("7"), new OdooId(2)),
        values().holders(PARTNER, name("v_integer"), List.of(amount("7.0"))));
    assertEquals(Map.of(name("v_char"), 2L, name("v_integer"), 1L), values().counts(PARTNER));
  }

  @Test
  default void setsAsideAndForgets() {
    givenFields();
    given(1, "v_char", words("a"));
    given(2, "v_char", words("b"));

    values().setAside(PARTNER, ids(1, 3), NOON);

    assertEquals(ids(2), found());
    var aside = values().aside(PARTNER, Slices.all(AsideRecord.SORTING));
    assertEquals(1, values().countAside(PARTNER));
    assertEquals(ids(1), aside.stream().map(it -> it.record()).toList());
    assertEquals(members("v_char", "a"), aside.getFirst().values());
    assertEquals(NOON, aside.getFirst().since());
    assertEquals(0, values().forgetBefore(PARTNER, NOON));
    assertEquals(1, values().forgetBefore(PARTNER, NOON.plus(Duration.ofSeconds(1))));
    assertEquals(List.of(), values().aside(PARTNER, Slices.all(AsideRecord.SORTING)));
  }

  @Test
  default void listsWhatIsAsideInEachOrder() {
    givenFields();
    for (var id = 1; id <= 4; id++) {
      given(id, "v_char", words("a"));
      values().setAside(PARTNER, ids(id), NOON.minusSeconds(id % 3));
    }

    Slices.check(AsideRecord.SORTING, slice -> values().aside(PARTNER, slice));
  }

  @Test
  default void losesTheValuesOfAFieldThatIsRemoved() {
    givenFields();
    given(1, "v_char", words("a"));
    stores().kept().fields().remove(PARTNER, name("v_char"));

    assertEquals(List.of(), found());
  }

  @Test
  default void goesWithTheIntegration() {
    givenFields();
    given(1, "v_char", words("a"));
    stores().integrations().remove(INTEGRATION);

    assertEquals(Map.of(), values().find(PARTNER, ids(1)));
  }
}
