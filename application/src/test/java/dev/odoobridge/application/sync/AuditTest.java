package dev.odoobridge.application.sync;

import static dev.odoobridge.application.sync.SampleProfile.CUSTOMER;
import static dev.odoobridge.application.sync.SampleProfile.KEY;
import static dev.odoobridge.application.sync.SampleProfile.ORDER;
import static dev.odoobridge.application.sync.SampleProfile.PRODUCT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.application.port.in.AuditIntegrations.Result;
import dev.odoobridge.application.port.in.ManagePlans.Applied;
import dev.odoobridge.domain.audit.Audit;
import dev.odoobridge.domain.audit.AuditStatus;
import dev.odoobridge.domain.audit.Disagreement;
import dev.odoobridge.domain.audit.Finding;
import dev.odoobridge.domain.audit.FindingFilter;
import dev.odoobridge.domain.audit.FindingKind;
import dev.odoobridge.domain.audit.NumberedFinding;
import dev.odoobridge.domain.audit.Severity;
import dev.odoobridge.domain.mapping.OnOdooDelete;
import dev.odoobridge.domain.plan.OperationKind;
import dev.odoobridge.domain.plan.Plan;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.sync.Run;
import dev.odoobridge.domain.sync.RunStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An audit finds what no sync would, and proposes how to mend it. */
class AuditTest {

  /** Both sides are equal, and the cursor is well past all of it. */
  private static SyncBench bench(int version) {
    return settled(SyncBench.of(version));
  }

  private static SyncBench settled(SyncBench bench) {
    bench.ground();
    bench.put(
        ORDER,
        "o1",
        "customer",
        "c1",
        "status",
        "in_progress",
        "lines",
        List.of(SyncBench.line("p1", 2, 30)));
    bench.sync();
    bench.clock.advance(Duration.ofHours(2));
    bench.odoo.create("res.partner", Map.of("name", "Late Comer"));
    bench.sync();
    bench.sync();
    bench.wire.forget();
    return bench;
  }

  private static Audit audit(SyncBench bench, boolean thorough) {
    var result = bench.audits().start(SyncBench.PERSON, SyncBench.ID, List.of(), thorough);
    var begun = assertInstanceOf(Result.Started.class, result, result::toString);
    return bench.audits().find(SyncBench.ID, begun.audit().id()).orElseThrow();
  }

  private static Audit audit(SyncBench bench) {
    return audit(bench, false);
  }

  private static List<Finding> findings(SyncBench bench, Audit audit) {
    return bench
        .audits()
        .findings(SyncBench.ID, audit.id(), FindingFilter.ALL, NumberedFinding.SORTING.first(1000))
        .orElseThrow()
        .items()
        .stream()
        .map(NumberedFinding::finding)
        .toList();
  }

  private static Finding only(SyncBench bench, Audit audit) {
    var all = findings(bench, audit);
    assertEquals(1, all.size(), all::toString);
    return all.getFirst();
  }

  private static Run repaired(SyncBench bench, Audit audit) {
    var plan = audit.repair().orElseThrow();
    var result = bench.plans().apply(SyncBench.PERSON, SyncBench.ID, plan, false);
    var run = assertInstanceOf(Applied.Started.class, result, result::toString).run();
    return bench.stores.runs().find(run.id()).orElseThrow();
  }

  private static void mended(SyncBench bench, Audit audit) {
    bench.clock.advance(Duration.ofMinutes(1));
    var run = repaired(bench, audit);
    assertEquals(RunStatus.SUCCEEDED, run.status(), () -> run + "" + bench.items(run));
    bench.clock.advance(Duration.ofMinutes(1));
    var again = audit(bench, true);
    assertEquals(AuditStatus.CLEAN, again.status(), () -> findings(bench, again).toString());
  }

  /** Changes what the bridge holds as nobody should. */
  private static void tamper(SyncBench bench, String id, UnaryOperator<HostRecord> change) {
    bench.stores.records().save(List.of(change.apply(bench.record(CUSTOMER, id))));
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void isCleanAfterASyncAndChangesNothing(int version) {
    var bench = bench(version);
    var before = bench.record(ORDER, "o1");

    var audit = audit(bench);

    assertEquals(AuditStatus.CLEAN, audit.status(), () -> findings(bench, audit).toString());
    assertEquals(Optional.empty(), audit.repair());
    assertEquals(List.of(), bench.wire.writes());
    assertEquals(before, bench.record(ORDER, "o1"));
    assertTrue(audit.total().compared() > 5);
    assertEquals(0, bench.plans().list(SyncBench.ID, Plan.SORTING.first(10)).orElseThrow().total());
  }

  @Test
  void readsOnlyWhatChangedOfRangesThatWereEqual() {
    var bench = bench(19);
    audit(bench);
    bench.clock.advance(Duration.ofHours(2));
    bench.odoo.write("res.partner", bench.odooId(CUSTOMER, "c1"), Map.of("phone", "5"));
    bench.wire.forget();

    var audit = audit(bench);

    // The changed one, and the newest one, which was written within the overlap.
    var customers = Objects.requireNonNull(audit.tallies().get(CUSTOMER));
    assertEquals(2, customers.compared());
    assertTrue(customers.known() >= 2);
    assertEquals(FindingKind.DRIFTED, only(bench, audit).kind());
    var all = Objects.requireNonNull(audit(bench, true).tallies().get(CUSTOMER));
    assertEquals(customers.compared() + customers.known(), all.compared());
  }

  @Test
  void saysWhichFieldsDifferAndThatASyncBringsThem() {
    var bench = bench(19);
    bench.odoo.write("res.partner", bench.odooId(CUSTOMER, "c1"), Map.of("phone", "5"));

    var audit = audit(bench);

    var finding = only(bench, audit);
    assertEquals(AuditStatus.FINDINGS, audit.status());
    assertEquals(Severity.WARNING, finding.severity());
    assertEquals(List.of(new Disagreement("phone", "(empty)", "5")), finding.disagreements());
    assertEquals(Optional.of(OperationKind.HOST_UPDATE), finding.repair());
    mended(bench, audit);
    assertEquals("5", bench.said(CUSTOMER, "c1", "phone"));
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void findsWhatTheCursorHasGonePast(int version) {
    var bench = bench(version);
    bench.odoo.write("res.partner", bench.odooId(CUSTOMER, "c1"), Map.of("phone", "5"));
    bench.clock.advance(Duration.ofHours(2));
    var later = bench.odoo.create("res.partner", Map.of("name", "Later"));
    // A transaction that took two hours: the import has not seen the change.
    var unseen = bench.record(CUSTOMER, "c1");
    bench.imported();
    bench.stores.records().save(List.of(unseen));
    assertTrue(bench.holds(CUSTOMER, "odoo-" + later));
    bench.imported();
    assertEquals("(empty)", bench.said(CUSTOMER, "c1", "phone"));

    var audit = audit(bench);

    assertEquals(Severity.ERROR, only(bench, audit).severity());
    assertTrue(only(bench, audit).message().contains("never imported"));
    mended(bench, audit);
    assertEquals("5", bench.said(CUSTOMER, "c1", "phone"));
  }

  @Test
  void findsWhatNeverReachedOdoo() {
    var bench = bench(19);
    bench.patch(CUSTOMER, "c1", "phone", "7");
    assertEquals(1, audit(bench).total().waiting());
    tamper(bench, "c1", record -> record.withPending(Optional.empty()));

    var audit = audit(bench);

    var finding = only(bench, audit);
    assertEquals(Severity.ERROR, finding.severity());
    assertEquals(List.of(new Disagreement("phone", "7", "(empty)")), finding.disagreements());
    assertEquals(Optional.of(OperationKind.UPDATE), finding.repair());
    mended(bench, audit);
    assertEquals("7", bench.odoo.value("res.partner", bench.odooId(CUSTOMER, "c1"), "phone"));
  }

  @Test
  void comparesLinesAndStatesToo() {
    var bench = bench(19);
    var order = bench.odooId(ORDER, "o1");
    var line = bench.odoo.rows("sale.order.line", "order_id", order, "id").getFirst();
    bench.odoo.write("sale.order.line", (Long) line.get("id"), Map.of("price_unit", 31.5));

    var audit = audit(bench);

    assertTrue(
        only(bench, audit).disagreements().getFirst().field().contains("price"),
        () -> findings(bench, audit).toString());
    mended(bench, audit);
    assertEquals(List.of("p1:2@31.5"), bench.lines(ORDER, "o1"));
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void findsASecondRecordOfOneHostRecordAndRetiresIt(int version) {
    var bench = bench(version);
    var second = bench.odoo.create("res.partner", Map.of("name", "Ada Byron", KEY, "c1"));

    var audit = audit(bench);

    var finding = only(bench, audit);
    assertEquals(FindingKind.DOUBLED, finding.kind());
    assertEquals(Optional.of(OperationKind.RETIRE), finding.repair());
    assertEquals(second, finding.odooId().orElseThrow().value());
    mended(bench, audit);
    assertEquals("false", bench.odoo.value("res.partner", second, "active"));
    assertEquals("false", bench.odoo.value("res.partner", second, KEY));
    assertEquals("c1", bench.odoo.value("res.partner", bench.odooId(CUSTOMER, "c1"), KEY));
  }

  @Test
  void findsASecondRecordThatWasImported() {
    var bench = bench(19);
    var second = bench.odoo.create("res.partner", Map.of("name", "Ada Byron", KEY, "c1"));
    bench.sync();
    assertTrue(bench.holds(CUSTOMER, "odoo-" + second));

    var audit = audit(bench);

    assertEquals(FindingKind.DOUBLED, only(bench, audit).kind());
    mended(bench, audit);
  }

  @Test
  void doesNotRetireWhatIsNoLongerASecondOne() {
    var bench = bench(19);
    var second = bench.odoo.create("res.partner", Map.of("name", "Ada Byron", KEY, "c1"));
    var audit = audit(bench);
    bench.odoo.write("res.partner", second, Map.of(KEY, false));
    bench.wire.forget();

    assertEquals(RunStatus.FAILED, repaired(bench, audit).status());
    assertEquals(List.of(), bench.wire.writes());
  }

  @Test
  void findsARecordWithTheKeyOfNoneAndBringsIt() {
    var bench = bench(19);
    bench.odoo.create("res.partner", Map.of("name", "Lost Soul", KEY, "c77"));

    var audit = audit(bench);

    var finding = only(bench, audit);
    assertEquals(FindingKind.ORPHANED, finding.kind());
    assertEquals("c77", finding.hostId().orElseThrow().value());
    assertEquals(Optional.of(OperationKind.HOST_CREATE), finding.repair());
    mended(bench, audit);
    assertTrue(bench.holds(CUSTOMER, "c77"));
  }

  @Test
  void findsTwoRecordsWithTheSameKeyOfNone() {
    var bench = bench(19);
    bench.odoo.create("res.partner", Map.of("name", "Lost Soul", KEY, "c77"));
    bench.odoo.create("res.partner", Map.of("name", "Lost Soul", KEY, "c77"));

    var kinds = findings(bench, audit(bench)).stream().map(Finding::kind).toList();

    assertEquals(List.of(FindingKind.ORPHANED, FindingKind.DOUBLED), kinds);
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void findsALinkToARecordThatIsGone(int version) {
    var bench = bench(version);
    bench.odoo.unlink("sale.order.line", lineOf(bench));
    bench.odoo.unlink("res.partner", bench.odoo.create("res.partner", Map.of("name", "Short")));
    bench.put(CUSTOMER, "c9", "first_name", "Bob", "last_name", "Noyce");
    bench.sync();
    bench.odoo.unlink("res.partner", bench.odooId(CUSTOMER, "c9"));

    var audit = audit(bench);

    var finding =
        findings(bench, audit).stream()
            .filter(it -> it.kind() == FindingKind.ORPHANED)
            .findFirst()
            .orElseThrow();
    assertEquals("c9", finding.hostId().orElseThrow().value());
    assertEquals(Severity.ERROR, finding.severity());
    assertEquals(Optional.empty(), finding.repair());
  }

  private static long lineOf(SyncBench bench) {
    var order = bench.odoo.create("sale.order", Map.of("partner_id", bench.odooId(CUSTOMER, "c1")));
    return bench.odoo.create(
        "sale.order.line", Map.of("order_id", order, "product_id", bench.odooId(PRODUCT, "p1")));
  }

  @Test
  void proposesToDeleteHereWhatIsGoneInOdooWhereTheProfileSaysSo() {
    var bench = settled(SweepTest.bench(19, OnOdooDelete.DELETE));
    bench.put(CUSTOMER, "c9", "first_name", "Bob", "last_name", "Noyce");
    bench.sync();
    bench.odoo.unlink("res.partner", bench.odooId(CUSTOMER, "c9"));

    var audit = audit(bench);

    assertEquals(Optional.of(OperationKind.HOST_DELETE), only(bench, audit).repair());
    mended(bench, audit);
    assertFalse(bench.holds(CUSTOMER, "c9"));
  }

  @Test
  void findsWhatIsMissingOnEitherSide() {
    var bench = bench(19);
    bench.odoo.create("res.partner", Map.of("name", "New There"));
    bench.put(CUSTOMER, "c9", "first_name", "Bob", "last_name", "Noyce");
    tamper(bench, "c9", record -> record.withPending(Optional.empty()));

    var audit = audit(bench);

    var found = findings(bench, audit);
    assertEquals(
        List.of(FindingKind.MISSING, FindingKind.MISSING),
        found.stream().map(Finding::kind).toList(),
        found::toString);
    assertEquals(
        List.of(Optional.of(OperationKind.HOST_CREATE), Optional.of(OperationKind.CREATE)),
        found.stream().map(Finding::repair).toList());
    mended(bench, audit);
  }

  @Test
  void leavesAloneWhatIsOnItsWay() {
    var bench = bench(19);
    bench.patch(CUSTOMER, "c1", "phone", "7");
    bench.put(CUSTOMER, "c9", "first_name", "Bob", "last_name", "Noyce");
    bench.delete(CUSTOMER, "c1");

    var audit = audit(bench);

    assertEquals(AuditStatus.CLEAN, audit.status(), () -> findings(bench, audit).toString());
    assertEquals(2, audit.total().waiting());
  }

  @Test
  void failsWhenOdooIsNotThere() {
    var bench = bench(19);
    bench.wire.once("res.partner", "search", Wire.unavailable());

    assertEquals(AuditStatus.FAILED, audit(bench).status());
  }

  @Test
  void isListedAndLooksOnlyAtWhatItIsAskedFor() {
    var bench = bench(19);
    var first = audit(bench);
    var result = bench.audits().start(SyncBench.PERSON, SyncBench.ID, List.of(PRODUCT), false);
    var second = assertInstanceOf(Result.Started.class, result).audit();

    var page = bench.audits().list(SyncBench.ID, Audit.SORTING.first(10)).orElseThrow();

    assertEquals(List.of(second.id(), first.id()), page.items().stream().map(Audit::id).toList());
    assertEquals(List.of(PRODUCT), List.copyOf(page.items().getFirst().tallies().keySet()));
  }
}
