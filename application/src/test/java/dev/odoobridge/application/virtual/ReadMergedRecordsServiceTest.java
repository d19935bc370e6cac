package dev.odoobridge.application.virtual;

import static dev.odoobridge.application.sync.SyncBench.ID;
import static dev.odoobridge.application.sync.SyncBench.members;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.application.memory.InMemoryReadCache;
import dev.odoobridge.application.memory.InMemorySyncObserver;
import dev.odoobridge.application.odoo.BulkWriter;
import dev.odoobridge.application.odoo.ChangeMarks;
import dev.odoobridge.application.odoo.KeptReads;
import dev.odoobridge.application.odoo.OdooOpener;
import dev.odoobridge.application.odoo.OpenOdoos;
import dev.odoobridge.application.port.in.ManageVirtualValues.Write;
import dev.odoobridge.application.port.in.ReadMergedRecords;
import dev.odoobridge.application.port.in.ReadMergedRecords.Result;
import dev.odoobridge.application.port.in.ReadOdooRecords.Wish;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.application.sync.ServicesBench;
import dev.odoobridge.domain.access.Allowed;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.access.ModelMember;
import dev.odoobridge.domain.access.Role;
import dev.odoobridge.domain.access.Scope;
import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.value.RawValue;
import dev.odoobridge.domain.virtual.MergedRecord;
import dev.odoobridge.domain.virtual.VirtualFieldName;
import dev.odoobridge.domain.virtual.VirtualModel;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class ReadMergedRecordsServiceTest {
  private static final Caller ADMIN = new Caller("root", Role.ADMIN);
  private static final VirtualModel PARTNERS = new VirtualModel(ID, new ModelName("res.partner"));
  private static final List<FieldName> NAME = List.of(new FieldName("name"));
  private static final RawValue OURS = condition("name", "like", RawValue.of("Test "));

  private final ServicesBench bench = ServicesBench.of(19);
  private final OpenOdoos odoos =
      new OpenOdoos(new OdooOpener(bench.connector()), bench.bench().clock);
  private final ChangeMarks marks =
      new ChangeMarks(bench.stores().findings(), new SplittableRandom(1));
  private final ManageVirtualValuesService writing = bench.virtualValues();
  private final ReadMergedRecords merged =
      new ReadMergedRecordsService(
          bench.stores().integrations(),
          bench.stores().kept().fields(),
          bench.stores().kept().values(),
          new OdooHalf(
              odoos,
              new KeptReads(new InMemoryReadCache(), marks),
              bench.whileAway(),
              new InMemorySyncObserver(),
              bench.bench().clock));
  private final List<OdooId> ids;

  ReadMergedRecordsServiceTest() {
    new DefineVirtualFieldsService(
            bench.stores().integrations(),
            bench.stores().transactions(),
            bench.stores().kept().fields(),
            bench.stores().kept().values(),
            bench.bench().clock)
        .define(PARTNERS, new VirtualFieldName("points"), members("type", "integer"));
    ids =
        writer()
            .create(
                List.of(
                    members("name", "Test A"),
                    members("name", "Test B"),
                    members("name", "Test C")));
    points(0, 1);
    points(1, 2);
    points(2, 3);
  }

  private BulkWriter writer() {
    var integration = bench.stores().integrations().find(ID).orElseThrow();
    return new BulkWriter(odoos.of(integration).client(), PARTNERS.model());
  }

  private void points(int place, int points) {
    var write = new Write(ids.get(place), members("points", points), true);
    writing.write(ADMIN, PARTNERS, List.of(write));
  }

  private void rename(int place, String name) {
    writer().update(Map.of(ids.get(place), members("name", name)));
  }

  private static RawValue condition(String field, String operator, RawValue value) {
    return RawValue.list(RawValue.of(field), RawValue.of(operator), value);
  }

  private static ReadMergedRecords.Query query(RawValue domain, RawValue... where) {
    return new ReadMergedRecords.Query(
        PARTNERS, RawValue.list(domain), RawValue.list(where), List.of(), 0, 5);
  }

  /** Where it comes from, and what it is. */
  private String two(Wish wish) {
    var least = condition("points", ">=", RawValue.of(2));
    var query =
        new ReadMergedRecords.Query(
            PARTNERS, RawValue.list(OURS), RawValue.list(least), NAME, 0, 5);
    var page = assertInstanceOf(Result.Page.class, merged.list(ADMIN, query, wish));
    var rows = page.records().stream().map(ReadMergedRecordsServiceTest::word).toList();
    return page.odoo().source() + (page.odoo().fallback() ? " instead " : " ") + rows;
  }

  private String one(int place, Wish wish) {
    var answer = merged.read(ADMIN, PARTNERS, ids.get(place), NAME, wish);
    var one = assertInstanceOf(Result.One.class, answer, answer::toString);
    return one.odoo().source() + (one.odoo().fallback() ? " instead " : " ") + word(one.record());
  }

  private static String word(MergedRecord record) {
    return record.merged().text("name").orElse("?") + record.merged().member("points");
  }

  private static Wish notOlderThan(Duration age) {
    return new Wish(Optional.of(age), true, false);
  }

  @Test
  void answersOdoosHalfFromWhatWasReadBeforeAndTheOtherAsItIsNow() {
    var first = two(Wish.NONE);
    rename(1, "Test X");
    points(1, 7);

    assertTrue(first.startsWith("ODOO [Test B"), first);
    assertTrue(two(Wish.NONE).startsWith("CACHE [Test B"), two(Wish.NONE));
    assertTrue(two(Wish.NONE).contains("7"), two(Wish.NONE));
    assertTrue(two(notOlderThan(Duration.ZERO)).startsWith("ODOO [Test X"));
    rename(1, "Test Y");
    marks.changed(ID);
    assertTrue(two(Wish.NONE).startsWith("ODOO [Test Y"), two(Wish.NONE));
    bench.bench().clock.advance(Duration.ofMinutes(61));
    assertTrue(two(Wish.NONE).startsWith("ODOO [Test Y"));
  }

  @Test
  void asksOdooNothingOfACallerWhoWantsItNotAsked() {
    var only = new Wish(Optional.empty(), true, true);

    assertInstanceOf(
        Result.NotKept.class, merged.read(ADMIN, PARTNERS, ids.getFirst(), NAME, only));
    one(0, Wish.NONE);
    assertTrue(one(0, only).startsWith("CACHE Test A"));
  }

  @Test
  void fallsBackToWhatWasReadOrSyncedWhileOdooIsAway() {
    bench.sync();
    var before = one(0, Wish.NONE);
    bench.goDown();
    bench.bench().clock.advance(Duration.ofHours(2));
    points(1, 9);

    assertTrue(before.startsWith("ODOO Test A"), before);
    assertTrue(one(0, Wish.NONE).startsWith("CACHE instead Test A"), one(0, Wish.NONE));
    assertTrue(one(1, Wish.NONE).startsWith("COPY instead Test B"), one(1, Wish.NONE));
    assertTrue(two(Wish.NONE).startsWith("COPY instead [Test B"), two(Wish.NONE));
    assertTrue(two(Wish.NONE).contains("9"), two(Wish.NONE));
    assertThrows(OdooFailure.Unavailable.class, () -> two(notOlderThan(Duration.ofHours(1))));
    var unmapped = List.of(new FieldName("website"));
    assertThrows(
        OdooFailure.Unavailable.class,
        () -> merged.read(ADMIN, PARTNERS, ids.getFirst(), unmapped, Wish.NONE));
    assertThrows(
        OdooFailure.Unavailable.class,
        () -> merged.read(ADMIN, PARTNERS, new OdooId(99_999), NAME, Wish.NONE));
    bench.comeBack();
    assertTrue(two(Wish.NONE).startsWith("ODOO [Test B"));
  }

  @Test
  void givesNobodyWhatOnlySomebodyElseMaySee() {
    var narrow = new Caller("token:shop", Role.MANAGER, knowingOnly("name"));
    var all = merged.read(ADMIN, PARTNERS, ids.getFirst(), List.of(), Wish.NONE);
    assertTrue(((Result.One) all).record().odoo().values().containsKey("email"));

    for (var round = 0; round < 2; round++) {
      var seen = (Result.One) merged.read(narrow, PARTNERS, ids.getFirst(), List.of(), Wish.NONE);
      assertEquals(Set.of("id", "name"), seen.record().odoo().values().keySet());
    }
    bench.sync();
    bench.goDown();
    marks.changed(ID);
    var copied = (Result.One) merged.read(narrow, PARTNERS, ids.get(1), List.of(), Wish.NONE);
    assertEquals(Set.of("id", "name"), copied.record().odoo().values().keySet());
    assertEquals("Test B", copied.record().odoo().text("name").orElseThrow());
  }

  @Test
  void tellsAndFindsByNoMoreThanTheCallerMayKnow() {
    var narrow = new Caller("token:shop", Role.MANAGER, knowingOnly("name"));

    var page = (Result.Page) merged.list(narrow, query(OURS), Wish.NONE);
    assertEquals(List.of("id"), List.copyOf(page.records().getFirst().odoo().values().keySet()));
    for (var secret :
        List.of(
            condition("email", "=", RawValue.of("x")),
            condition("parent_id.email", "like", RawValue.of("x")),
            condition(
                "child_ids", "any", RawValue.list(condition("email", "like", RawValue.of("x")))))) {
      var answer = merged.list(narrow, query(secret), Wish.NONE);
      assertTrue(answer instanceof Result.Denied || answer instanceof Result.Invalid, "" + secret);
    }
  }

  private static Scope knowingOnly(String field) {
    return new Scope(
        Allowed.everything(),
        Allowed.everything(),
        Allowed.only(Set.of(PARTNERS.model())),
        Allowed.only(Set.of(new ModelMember(PARTNERS.model(), field))),
        Allowed.everything(),
        false);
  }
}
