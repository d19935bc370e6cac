package dev.odoobridge.application.sync;

import static dev.odoobridge.application.sync.SampleProfile.CUSTOMER;
import static dev.odoobridge.application.sync.SampleProfile.ORDER;
import static dev.odoobridge.application.sync.SyncBench.PERSON;
import static dev.odoobridge.application.sync.SyncBench.line;
import static dev.odoobridge.application.sync.SyncBench.members;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.application.port.in.ManageConflicts.Choice;
import dev.odoobridge.application.port.in.ManageConflicts.Result;
import dev.odoobridge.domain.journal.ConflictFilter;
import dev.odoobridge.domain.journal.NumberedConflict;
import dev.odoobridge.domain.policy.ConflictPolicies;
import dev.odoobridge.domain.policy.ConflictPolicy;
import dev.odoobridge.domain.policy.PolicyPlace;
import dev.odoobridge.domain.sync.Direction;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the policy is manual, a conflict waits for a person and stops nothing but its field. */
class ManualConflictTest {
  private static final ConflictPolicies MANUAL = ConflictPolicies.all(ConflictPolicy.MANUAL);

  /** Both sides changed the phone of c1, the host its street as well. */
  private static SyncBench disputed(int version) {
    return disputed(SyncBench.ruled(version, MANUAL));
  }

  private static SyncBench disputed(SyncBench bench) {
    bench.ground();
    bench.odoo.write("res.partner", bench.odooId(CUSTOMER, "c1"), Map.of("phone", "odoo"));
    bench.patch(CUSTOMER, "c1", "phone", "host", "address", "Main 1");
    bench.sync();
    return bench;
  }

  private static NumberedConflict only(SyncBench bench) {
    var page = bench.conflicts().list(ConflictFilter.ALL, NumberedConflict.SORTING.first(10));
    assertEquals(1, page.total(), page::toString);
    return page.items().getFirst();
  }

  private static void resolve(SyncBench bench, Choice choice) {
    assertInstanceOf(
        Result.Decided.class, bench.conflicts().resolve(PERSON, only(bench).number(), choice));
  }

  private static String inOdoo(SyncBench bench, String field) {
    return bench.odoo.value("res.partner", bench.odooId(CUSTOMER, "c1"), field).toString();
  }

  private static void settled(SyncBench bench, String phone) {
    assertEquals(phone, inOdoo(bench, "phone"));
    assertEquals(phone, bench.said(CUSTOMER, "c1", "phone"));
    assertEquals(
        0, bench.conflicts().list(ConflictFilter.ALL, NumberedConflict.SORTING.first(10)).total());
    assertEquals(0, bench.pending());
    bench.wire.forget();
    bench.sync();
    assertEquals(List.of(), bench.wire.writes());
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void waitsWithBothValuesAndWhoSaidThem(int version) {
    var conflict = only(disputed(version)).conflict();

    assertEquals("phone", conflict.field());
    assertEquals("host", conflict.values().host().getFirst().display());
    assertEquals("odoo", conflict.values().odoo().getFirst().display());
    assertEquals("host", conflict.host().name());
    assertTrue(conflict.odoo().isPresent());
  }

  @Test
  void waitsWhereTheIntegrationChoseItAgainstTheProfile() {
    var bench =
        disputed(
            SyncBench.ruled(
                19,
                ConflictPolicies.NEWEST,
                Map.of(PolicyPlace.of(CUSTOMER), ConflictPolicy.MANUAL)));

    assertEquals("phone", only(bench).conflict().field());
  }

  @Test
  void leavesTheProfilesPolicyOfASingleFieldWhenTheIntegrationChooses() {
    var own = Map.of("phone", ConflictPolicy.ODOO);
    var bench =
        disputed(
            SyncBench.ruled(
                19,
                new ConflictPolicies(ConflictPolicy.NEWEST, own),
                Map.of(PolicyPlace.of(CUSTOMER), ConflictPolicy.MANUAL)));

    settled(bench, "odoo");
  }

  @Test
  void leavesTheFieldsToOdooThatTheIntegrationNames() {
    var bench =
        disputed(
            SyncBench.ruled(
                19,
                ConflictPolicies.NEWEST,
                Map.of(
                    PolicyPlace.of(CUSTOMER),
                    ConflictPolicy.MANUAL,
                    PolicyPlace.of(CUSTOMER, "phone"),
                    ConflictPolicy.ODOO)));

    settled(bench, "odoo");
  }

  @Test
  void waitsForOneFieldThatTheIntegrationNamesAgainstTheProfile() {
    var own = Map.of("phone", ConflictPolicy.ODOO);
    var bench =
        disputed(
            SyncBench.ruled(
                19,
                new ConflictPolicies(ConflictPolicy.NEWEST, own),
                Map.of(PolicyPlace.of(CUSTOMER, "phone"), ConflictPolicy.MANUAL)));

    assertEquals("phone", only(bench).conflict().field());
  }

  @ParameterizedTest
  @EnumSource(Direction.class)
  void letsTheOtherFieldsGoAndStaysQuiet(Direction direction) {
    var bench = disputed(19);
    assertEquals("Main 1", inOdoo(bench, "street"));
    var number = only(bench).number();
    bench.wire.forget();

    bench.sync(SyncBench.only(direction));
    bench.sync(SyncBench.forced(direction));

    assertEquals(List.of(), bench.wire.writes());
    assertEquals("odoo", inOdoo(bench, "phone"));
    assertEquals("host", bench.said(CUSTOMER, "c1", "phone"));
    assertEquals(number, only(bench).number());
  }

  @ParameterizedTest
  @CsvSource({"14,BOTH", "14,EXPORT", "19,BOTH", "19,EXPORT"})
  void carriesOutThatTheHostWins(int version, Direction direction) {
    var bench = disputed(version);
    resolve(bench, new Choice.Host());

    bench.sync(SyncBench.only(direction));

    settled(bench, "host");
  }

  @ParameterizedTest
  @CsvSource({"14,BOTH", "14,EXPORT", "19,BOTH", "19,EXPORT"})
  void carriesOutThatOdooWins(int version, Direction direction) {
    var bench = disputed(version);
    resolve(bench, new Choice.Odoo());

    bench.sync(SyncBench.only(direction));

    settled(bench, "odoo");
  }

  @Test
  void carriesOutAValueOfThePersonsOwn() {
    var bench = disputed(19);
    resolve(bench, new Choice.Value(members("phone", "both")));
    assertEquals(List.of("phone"), bench.toldLast().fields());
    assertEquals(PERSON.name(), bench.toldLast().origin());

    bench.sync();

    settled(bench, "both");
  }

  @Test
  void refusesAValueForAnotherField() {
    var bench = disputed(19);
    var number = only(bench).number();

    var result =
        bench.conflicts().resolve(PERSON, number, new Choice.Value(members("email", "x@y.z")));

    assertInstanceOf(Result.Invalid.class, result);
    assertEquals("host", bench.said(CUSTOMER, "c1", "phone"));
  }

  @Test
  void isOpenAnewWhenOdooMovesBeforeTheDecisionIsCarriedOut() {
    var bench = disputed(19);
    resolve(bench, new Choice.Host());
    bench.odoo.write("res.partner", bench.odooId(CUSTOMER, "c1"), Map.of("phone", "odoo 2"));

    bench.sync();

    assertEquals("odoo 2", inOdoo(bench, "phone"));
    var conflict = only(bench).conflict();
    assertTrue(conflict.decided().isEmpty());
    assertEquals("odoo 2", conflict.values().odoo().getFirst().display());
  }

  @Test
  void endsByItselfWhenBothSidesSayTheSame() {
    var bench = disputed(19);
    bench.patch(CUSTOMER, "c1", "phone", "odoo");

    bench.sync();

    settled(bench, "odoo");
  }

  @Test
  void knowsNoSuchConflict() {
    var bench = disputed(19);

    assertEquals(
        new Result.NoSuchConflict(99), bench.conflicts().resolve(PERSON, 99, new Choice.Odoo()));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void asksForLinesToo(boolean hostWins) {
    var bench = SyncBench.ruled(19, MANUAL);
    bench.ground();
    bench.put(
        ORDER, "o1", "customer", "c1", "status", "pending", "lines", List.of(line("p1", 1, 10)));
    bench.sync();
    var lineId =
        (Long)
            bench
                .odoo
                .rows("sale.order.line", "order_id", bench.odooId(ORDER, "o1"), "id")
                .getFirst()
                .get("id");
    bench.odoo.write("sale.order.line", lineId, Map.of("price_unit", 7));
    bench.patch(ORDER, "o1", "lines", List.of(line("p1", 1, 8)));
    bench.sync();
    assertEquals("lines[p1#1].price", only(bench).conflict().field());

    resolve(bench, hostWins ? new Choice.Host() : new Choice.Odoo());
    bench.sync();

    assertEquals(List.of("p1:1@" + (hostWins ? 8 : 7)), bench.lines(ORDER, "o1"));
    assertEquals(
        0, bench.conflicts().list(ConflictFilter.ALL, NumberedConflict.SORTING.first(10)).total());
    assertEquals(0, bench.pending());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void asksForTheStatusToo(boolean hostWins) {
    var bench = SyncBench.ruled(19, MANUAL);
    bench.ground();
    bench.put(
        ORDER, "o1", "customer", "c1", "status", "pending", "lines", List.of(line("p1", 1, 10)));
    bench.sync();
    bench.odoo.press("sale.order", "action_confirm", bench.odooId(ORDER, "o1"));
    bench.patch(ORDER, "o1", "status", "cancelled");
    bench.sync();
    assertEquals("status", only(bench).conflict().field());

    resolve(bench, hostWins ? new Choice.Host() : new Choice.Odoo());
    bench.sync();

    assertEquals(hostWins ? "cancelled" : "in_progress", bench.said(ORDER, "o1", "status"));
    assertEquals(
        0, bench.conflicts().list(ConflictFilter.ALL, NumberedConflict.SORTING.first(10)).total());
  }

  @Test
  void tellsTheWholeStoryInTheJournal() {
    var bench = disputed(19);
    resolve(bench, new Choice.Host());
    bench.sync();

    var journal = bench.journal(CUSTOMER, "c1");

    assertEquals("created   →  by host", journal.getFirst());
    assertTrue(journal.contains("said phone (empty) → host by host"), journal::toString);
    assertTrue(
        journal.contains("conflict phone host → odoo by waits for a person"), journal::toString);
    assertTrue(
        journal.contains("resolved phone host → odoo by host is to win, decided by alice"),
        journal::toString);
    assertTrue(
        journal.contains("conflict phone host → odoo by host won, by alice"), journal::toString);
    assertEquals("sent phone odoo → host by host", journal.getLast());
  }
}
