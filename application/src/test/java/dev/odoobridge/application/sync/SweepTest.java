package dev.odoobridge.application.sync;

import static dev.odoobridge.application.sync.SampleProfile.CUSTOMER;
import static dev.odoobridge.application.sync.SyncBench.count;
import static dev.odoobridge.application.sync.SyncBench.values;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.application.odoo.Domain;
import dev.odoobridge.domain.feed.ChangeKind;
import dev.odoobridge.domain.mapping.EntityMapping;
import dev.odoobridge.domain.mapping.MappingProfile;
import dev.odoobridge.domain.mapping.OnOdooDelete;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.sync.Direction;
import dev.odoobridge.domain.sync.Outcome;
import dev.odoobridge.domain.sync.Run;
import dev.odoobridge.domain.sync.Sweep;
import dev.odoobridge.domain.sync.SyncRequest;
import dev.odoobridge.domain.value.RawValue;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A sweep over all ids finds what a cursor cannot see; absence is not deletion by itself. */
class SweepTest {
  private static final SyncRequest SWEEP = SyncRequest.of(Direction.IMPORT).with(Sweep.NOW);

  static SyncBench bench(int version, OnOdooDelete onOdooDelete) {
    var plain = SampleProfile.of(true);
    var entities = plain.entities().stream().map(entity -> with(entity, onOdooDelete)).toList();
    var bench = SyncBench.of(version, new MappingProfile(plain.name(), entities));
    bench.ground();
    bench.sync();
    return bench;
  }

  private static EntityMapping with(EntityMapping entity, OnOdooDelete onOdooDelete) {
    return with(entity, onOdooDelete, entity.filter());
  }

  private static EntityMapping with(
      EntityMapping entity, OnOdooDelete onOdooDelete, RawValue.Items filter) {
    return new EntityMapping(
        entity.name(),
        entity.model(),
        entity.key(),
        entity.match(),
        entity.fields(),
        entity.lines(),
        entity.status(),
        entity.create(),
        filter,
        entity.travel(),
        entity.onDelete(),
        onOdooDelete,
        entity.policies());
  }

  private static void unlink(SyncBench bench, String id) {
    bench.odoo.unlink("res.partner", bench.odooId(CUSTOMER, id));
  }

  private static List<String> customers(SyncBench bench, int count) {
    for (var number = 1; number <= count; number++) {
      bench.put(CUSTOMER, "x" + number, "first_name", "X" + number, "last_name", "Y");
    }
    bench.sync();
    return IntStream.rangeClosed(1, count).mapToObj(it -> "x" + it).toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void deletesInTheHostWhatOdooDeletedWhereTheProfileSaysSo(int version) {
    var bench = bench(version, OnOdooDelete.DELETE);
    unlink(bench, "c1");

    var run = bench.sync(SWEEP);

    assertFalse(bench.holds(CUSTOMER, "c1"));
    assertEquals(1, count(run, CUSTOMER, Outcome.DELETED));
    assertTrue(bench.journal(CUSTOMER, "c1").getLast().startsWith("deleted"));
    assertEquals(ChangeKind.DELETED, bench.toldLast().kind());
    assertEquals("c1", bench.toldLast().key().hostId().value());
    assertEquals(0, bench.sync(SWEEP).total().of(Outcome.DELETED));
  }

  @Test
  void keepsItForAPersonOtherwise() {
    var bench = bench(19, OnOdooDelete.KEEP);
    unlink(bench, "c1");

    var run = bench.sync(SWEEP);

    assertTrue(bench.holds(CUSTOMER, "c1"));
    assertEquals("odoo-record-missing", bench.parkedAs(CUSTOMER, "c1"));
    assertEquals(1, count(run, CUSTOMER, Outcome.FAILED));
    assertEquals(0, count(bench.sync(SWEEP), CUSTOMER, Outcome.FAILED));
  }

  @Test
  void keepsWhatTheHostChangedAsWell() {
    var bench = bench(19, OnOdooDelete.DELETE);
    unlink(bench, "c1");
    bench.patch(CUSTOMER, "c1", "phone", "new");

    bench.sync(SWEEP);

    assertEquals("new", bench.said(CUSTOMER, "c1", "phone"));
    assertEquals("odoo-record-missing", bench.parkedAs(CUSTOMER, "c1"));
  }

  @ParameterizedTest
  @CsvSource({"14,active,false", "19,active,false"})
  void takesAnArchivedRecordForWhatItIs(int version, String field, boolean value) {
    var bench = bench(version, OnOdooDelete.DELETE);
    bench.odoo.write("res.partner", bench.odooId(CUSTOMER, "c1"), Map.of(field, value));

    bench.sync(SWEEP);

    assertTrue(bench.holds(CUSTOMER, "c1"));
    assertEquals(0, bench.pending());
  }

  @Test
  void importsWhatTheCursorCouldNotSee() {
    var bench = bench(19, OnOdooDelete.DELETE);
    var id = bench.odoo.create("res.partner", Map.of("name", "Late Comer"));
    // The import's window has moved past the record, as when its transaction took too long.
    bench.clock.advance(Duration.ofHours(2));
    var later = bench.odoo.create("res.partner", Map.of("name", "In Time"));
    bench.imported();
    bench.clock.advance(Duration.ofHours(2));
    bench.stores.records().remove(SyncBench.ID, CUSTOMER, List.of(Importer.bornAs(id(id))));
    bench.imported();
    assertFalse(bench.holds(CUSTOMER, "odoo-" + id));

    bench.sync(SWEEP);

    assertTrue(bench.holds(CUSTOMER, "odoo-" + id));
    assertTrue(bench.holds(CUSTOMER, "odoo-" + later));
  }

  private static OdooId id(long id) {
    return new OdooId(id);
  }

  @Test
  void isMadeByItselfOnceADay() {
    var bench = bench(19, OnOdooDelete.DELETE);
    unlink(bench, "c1");

    bench.imported();
    assertTrue(bench.holds(CUSTOMER, "c1"));

    bench.clock.advance(Duration.ofDays(1));
    bench.imported();
    assertFalse(bench.holds(CUSTOMER, "c1"));
  }

  @Test
  void isMadeByAForcedImport() {
    var bench = bench(19, OnOdooDelete.DELETE);
    unlink(bench, "c1");

    bench.sync(SyncBench.forced(Direction.IMPORT));

    assertFalse(bench.holds(CUSTOMER, "c1"));
  }

  @Test
  void isStoppedByTheBrakeUntilAPersonSaysItIsMeant() {
    var bench = bench(19, OnOdooDelete.DELETE);
    var ids = customers(bench, 20);
    ids.subList(0, 10).forEach(id -> unlink(bench, id));

    var braked = bench.sync(SWEEP);

    assertTrue(bench.holds(CUSTOMER, "x1"));
    assertEquals(List.of("mass-delete-brake"), codes(bench, braked));

    bench.sync(SyncRequest.of(Direction.IMPORT).with(Sweep.UNBRAKED));

    assertFalse(bench.holds(CUSTOMER, "x1"));
    assertTrue(bench.holds(CUSTOMER, "x11"));
  }

  private static List<String> codes(SyncBench bench, Run run) {
    return bench.items(run).stream().flatMap(item -> item.code().stream()).toList();
  }

  @Test
  void showsInADryRunWhatItWouldDelete() {
    var bench = bench(19, OnOdooDelete.DELETE);
    unlink(bench, "c1");

    var dry = bench.sync(SyncBench.dry(Direction.IMPORT).with(Sweep.NOW));

    assertEquals(1, count(dry, CUSTOMER, Outcome.DELETED));
    assertTrue(bench.holds(CUSTOMER, "c1"));
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void bringsWhatATransactionChangedThatTookLongerThanTheOverlap(int version) {
    var bench = bench(version, OnOdooDelete.DELETE);
    var id = bench.odooId(CUSTOMER, "c1");
    customers(bench, 1);
    var begun = bench.clock.instant();
    bench.clock.advance(Duration.ofHours(20));
    bench.odoo.write("res.partner", bench.odooId(CUSTOMER, "x1"), values("phone", "7"));
    bench.imported();
    var now = bench.clock.instant();
    bench.clock.set(begun);
    bench.odoo.write("res.partner", id, values("phone", "8"));
    bench.clock.set(now);

    bench.imported();
    assertNotEquals("8", bench.said(CUSTOMER, "c1", "phone"));
    bench.clock.advance(Duration.ofHours(24));
    var swept = bench.imported();

    assertEquals("8", bench.said(CUSTOMER, "c1", "phone"));
    assertEquals(1, count(swept, CUSTOMER, Outcome.UPDATED));
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void keepsWhatIsOnlyOutOfTheEntitysFilter(int version) {
    var filter = new RawValue.Items(List.of(Domain.where("phone", "!=", RawValue.of("x"))));
    var filtered = with(SampleProfile.customer(true), OnOdooDelete.DELETE, filter);
    var bench = SyncBench.of(version, new MappingProfile("sample", List.of(filtered)));
    bench.put(CUSTOMER, "c1", "first_name", "Ada", "last_name", "Byron");
    bench.sync();
    bench.odoo.write("res.partner", bench.odooId(CUSTOMER, "c1"), values("phone", "x"));

    bench.sync(SWEEP);

    assertTrue(bench.holds(CUSTOMER, "c1"));
  }
}
