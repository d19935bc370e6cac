package dev.odoobridge.application.direct;

import static dev.odoobridge.application.sync.SyncBench.ID;
import static dev.odoobridge.application.sync.SyncBench.members;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.odoobridge.application.memory.InMemoryReadCache;
import dev.odoobridge.application.memory.InMemorySyncObserver;
import dev.odoobridge.application.odoo.CallGates;
import dev.odoobridge.application.odoo.ChangeMarks;
import dev.odoobridge.application.odoo.KeptReads;
import dev.odoobridge.application.odoo.OdooOpener;
import dev.odoobridge.application.odoo.OpenOdoos;
import dev.odoobridge.application.port.in.OdooRecords;
import dev.odoobridge.application.port.in.OdooRecords.Result;
import dev.odoobridge.application.port.in.OdooRecords.Search;
import dev.odoobridge.application.port.in.OdooRecords.Shape;
import dev.odoobridge.application.port.in.ReadOdooRecords;
import dev.odoobridge.application.port.in.ReadOdooRecords.Answer;
import dev.odoobridge.application.port.in.ReadOdooRecords.Wish;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.application.sync.ServicesBench;
import dev.odoobridge.domain.access.Allowed;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.access.ModelMember;
import dev.odoobridge.domain.access.Role;
import dev.odoobridge.domain.access.Scope;
import dev.odoobridge.domain.direct.CachePolicy;
import dev.odoobridge.domain.direct.Provenance.Source;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.value.RawValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class ReadOdooRecordsServiceTest {
  private static final Caller ADMIN = new Caller("root", Role.ADMIN);
  private static final ModelName PARTNER = new ModelName("res.partner");
  private static final ModelName USERS = new ModelName("res.users");
  private static final Shape NAME = new Shape(List.of("name"), false);

  private final ServicesBench bench = ServicesBench.of(19);
  private final ChangeMarks marks =
      new ChangeMarks(bench.stores().findings(), new SplittableRandom(1));
  private final InMemorySyncObserver observer = new InMemorySyncObserver();
  private final OdooRecords odoo = odoo(Optional.of(marks));

  /** Works in the same Odoo and marks nothing, as people there do. */
  private final OdooRecords people = odoo(Optional.empty());

  private final ReadOdooRecords reads =
      new ReadOdooRecordsService(
          bench.stores().integrations(),
          odoo,
          new KeptReads(new InMemoryReadCache(), marks),
          bench.whileAway(),
          observer,
          bench.bench().clock);

  private OdooRecords odoo(Optional<ChangeMarks> noted) {
    var gates = new CallGates(bench.bench().clock, _ -> {});
    var opener =
        noted
            .map(it -> new OdooOpener(bench.connector(), gates, it))
            .orElseGet(() -> new OdooOpener(bench.connector()));
    return new OdooRecordsService(
        bench.stores().integrations(), new OpenOdoos(opener, bench.bench().clock));
  }

  private OdooId partner(String name) {
    return ((Result.Created) odoo.create(ADMIN, ID, PARTNER, members("name", name))).id();
  }

  private void rename(OdooRecords by, OdooId id, String name) {
    by.update(ADMIN, ID, PARTNER, id, members("name", name));
  }

  private Answer.Known read(Caller caller, OdooId id, Wish wish) {
    var answer = reads.read(caller, ID, PARTNER, id, NAME, wish);
    return assertInstanceOf(Answer.Known.class, answer, answer::toString);
  }

  private void assertRead(Source source, String name, OdooId id, Wish wish) {
    var known = read(ADMIN, id, wish);
    var row = ((Result.Found) known.records()).row();
    assertEquals(source + " " + name, known.provenance().source() + " " + text(row, "name"));
  }

  private static String text(RawValue.Members row, String field) {
    return ((RawValue.Text) row.member(field)).value();
  }

  private static Wish notOlderThan(Duration age) {
    return new Wish(Optional.of(age), true, false);
  }

  private static Caller narrowed(Allowed<ModelMember> fields) {
    return new Caller(
        "token:narrow",
        Role.ADMIN,
        new Scope(
            Allowed.everything(),
            Allowed.everything(),
            Allowed.everything(),
            fields,
            Allowed.everything(),
            false));
  }

  @Test
  void answersTheSameQuestionWithoutAskingOdooForAnHour() {
    var id = partner("Ada");
    assertRead(Source.ODOO, "Ada", id, Wish.NONE);
    rename(people, id, "Eve");

    assertRead(Source.CACHE, "Ada", id, Wish.NONE);
    bench.bench().clock.advance(Duration.ofMinutes(61));
    assertRead(Source.ODOO, "Eve", id, Wish.NONE);
    assertEquals(
        List.of("read shop odoo", "read shop cache", "read shop odoo"),
        observer.told().stream().map(it -> it.replace(ID.value(), "shop")).toList());
  }

  @Test
  void saysWhenOdooWasAsked() {
    var id = partner("Ada");
    var asked = read(ADMIN, id, Wish.NONE).provenance().asOf();
    bench.bench().clock.advance(Duration.ofMinutes(5));

    assertEquals(asked, read(ADMIN, id, Wish.NONE).provenance().asOf());
    Instant now = bench.bench().clock.instant();
    assertEquals(now, read(ADMIN, id, notOlderThan(Duration.ZERO)).provenance().asOf());
  }

  @Test
  void asksAnewAfterAWriteOfTheBridgeToAnyModel() {
    var id = partner("Ada");
    assertRead(Source.ODOO, "Ada", id, Wish.NONE);
    rename(people, id, "Eve");
    partner("Bob");

    assertRead(Source.ODOO, "Eve", id, Wish.NONE);
  }

  @Test
  void asksAnewAfterAWriteWhoseAnswerWasLost() {
    var id = partner("Ada");
    assertRead(Source.ODOO, "Ada", id, Wish.NONE);
    rename(people, id, "Eve");
    bench.goDown();
    assertThrows(OdooFailure.class, () -> rename(odoo, id, "Bob"));
    bench.comeBack();

    assertRead(Source.ODOO, "Eve", id, Wish.NONE);
  }

  @Test
  void keepsToTheAgeACallerTakes() {
    var id = partner("Ada");
    assertRead(Source.ODOO, "Ada", id, Wish.NONE);
    bench.bench().clock.advance(Duration.ofSeconds(30));
    rename(people, id, "Eve");

    assertRead(Source.CACHE, "Ada", id, notOlderThan(Duration.ofSeconds(31)));
    assertRead(Source.ODOO, "Eve", id, notOlderThan(Duration.ofSeconds(30)));
    assertRead(Source.CACHE, "Eve", id, Wish.NONE);
    rename(people, id, "Bob");
    assertRead(Source.ODOO, "Bob", id, new Wish(Optional.of(Duration.ZERO), false, false));
    assertRead(Source.CACHE, "Eve", id, Wish.NONE);
  }

  @Test
  void asksOdooNothingOfACallerWhoWantsItNotAsked() {
    var id = partner("Ada");
    var only = new Wish(Optional.empty(), true, true);

    assertInstanceOf(Answer.NotKept.class, reads.read(ADMIN, ID, PARTNER, id, NAME, only));
    assertRead(Source.ODOO, "Ada", id, Wish.NONE);
    assertRead(Source.CACHE, "Ada", id, only);
  }

  @Test
  void keepsEachModelAsLongAsThePolicySays() {
    var id = partner("Ada");
    marks.save(ID, new CachePolicy(Duration.ofHours(2), Map.of(PARTNER, Duration.ofMinutes(1))));
    assertEquals(Duration.ofMinutes(1), marks.of(ID).policy().of(PARTNER));
    assertRead(Source.ODOO, "Ada", id, Wish.NONE);
    bench.bench().clock.advance(Duration.ofSeconds(59));
    assertRead(Source.CACHE, "Ada", id, Wish.NONE);
    bench.bench().clock.advance(Duration.ofSeconds(1));
    assertRead(Source.ODOO, "Ada", id, Wish.NONE);

    marks.save(ID, new CachePolicy(Duration.ofHours(2), Map.of(PARTNER, Duration.ZERO)));
    assertRead(Source.ODOO, "Ada", id, Wish.NONE);
    assertRead(Source.ODOO, "Ada", id, Wish.NONE);
  }

  @Test
  void givesNobodyWhatOnlySomebodyElseMaySee() {
    var id = partner("Ada");
    var all = new Shape(List.of("*"), false);
    var onlyName = narrowed(Allowed.only(Set.of(new ModelMember(PARTNER, "name"))));
    var found = reads.read(ADMIN, ID, PARTNER, id, all, Wish.NONE);
    assertInstanceOf(Answer.Known.class, found);

    var narrow = reads.read(onlyName, ID, PARTNER, id, all, Wish.NONE);

    var row = ((Result.Found) ((Answer.Known) narrow).records()).row();
    assertEquals(Set.of("id", "name"), row.values().keySet());
    assertEquals(Source.ODOO, ((Answer.Known) narrow).provenance().source());
    assertEquals(
        Source.CACHE,
        ((Answer.Known) reads.read(onlyName, ID, PARTNER, id, all, Wish.NONE))
            .provenance()
            .source());
  }

  @Test
  void refusesWhoMayNotAskHoweverOftenOthersDid() {
    var search =
        new Search(
            RawValue.list(),
            Map.of(),
            Optional.empty(),
            false,
            Optional.empty(),
            10,
            false,
            new Shape(List.of("login"), false));
    assertInstanceOf(Answer.Known.class, reads.list(ADMIN, ID, USERS, search, Wish.NONE));

    for (var role : List.of(Role.MANAGER, Role.VIEWER, Role.HOST)) {
      var answer = reads.list(new Caller("other", role), ID, USERS, search, Wish.NONE);
      var other = assertInstanceOf(Answer.Other.class, answer, answer::toString);
      assertInstanceOf(Result.Denied.class, other.result());
    }
  }

  @Test
  void keepsNoRefusalAndNoRecordThatIsNotThere() {
    var missing = new OdooId(99_999);
    var answer = reads.read(ADMIN, ID, PARTNER, missing, NAME, Wish.NONE);
    assertInstanceOf(Result.NoSuchRecord.class, ((Answer.Other) answer).result());

    var made = partner("Ada");
    assertRead(Source.ODOO, "Ada", made, Wish.NONE);
  }

  @Test
  void fallsBackToWhatWasReadOrSyncedWhileOdooIsAway() {
    var id = partner("Ada");
    var other = partner("Bob");
    bench.sync();
    assertRead(Source.ODOO, "Ada", id, Wish.NONE);
    bench.goDown();
    bench.bench().clock.advance(Duration.ofHours(2));

    assertRead(Source.CACHE, "Ada", id, Wish.NONE);
    assertEquals(true, read(ADMIN, id, Wish.NONE).provenance().fallback());
    assertRead(Source.COPY, "Bob", other, Wish.NONE);
    assertThrows(
        OdooFailure.Unavailable.class, () -> read(ADMIN, other, notOlderThan(Duration.ofHours(1))));
    var unmapped = new Shape(List.of("website"), false);
    assertThrows(
        OdooFailure.Unavailable.class,
        () -> reads.read(ADMIN, ID, PARTNER, other, unmapped, Wish.NONE));
    bench.comeBack();
    assertRead(Source.ODOO, "Bob", other, Wish.NONE);
  }

  @Test
  void searchesTheCopyAsOdooWouldOrNotAtAll() {
    partner("Ada");
    partner("Bob");
    partner("Bobby");
    bench.sync();
    bench.goDown();

    assertEquals(List.of("Bob", "Bobby"), names(Map.of("name.like", "bob"), "id"));
    assertEquals(List.of("Ada"), names(Map.of("name", "Ada"), "id"));
    assertEquals(List.of("Bob"), names(Map.of("name.in", "Bob,Eve"), "id"));
    assertThrows(OdooFailure.Unavailable.class, () -> names(Map.of("name", "Ada"), "name"));
    assertThrows(OdooFailure.Unavailable.class, () -> names(Map.of("website", "x"), "id"));
    var host = new Caller("host", Role.HOST);
    var refused = reads.list(host, ID, PARTNER, search(Map.of(), "id"), Wish.NONE);
    assertInstanceOf(Result.Denied.class, assertInstanceOf(Answer.Other.class, refused).result());
  }

  @Test
  void leavesOutWhatThereIsNotForOneWhoAsksForWhatThereIs() {
    var id = partner("Ada");
    bench.sync();
    var fields = List.of("name", "no_such_field", "website");
    assertInstanceOf(
        Answer.Other.class,
        reads.read(ADMIN, ID, PARTNER, id, new Shape(fields, false), Wish.LIVE));

    assertEquals(Set.of("id", "name", "website"), seen(id, fields));
    bench.bench().clock.advance(Duration.ofDays(2));
    rename(people, id, "Eve");
    bench.sync();
    bench.goDown();
    assertEquals(Set.of("id", "name"), seen(id, fields.subList(0, 2)));
  }

  private Set<String> seen(OdooId id, List<String> fields) {
    var answer = reads.read(ADMIN, ID, PARTNER, id, new Shape(fields, false, true), Wish.LIVE);
    var known = assertInstanceOf(Answer.Known.class, answer, answer::toString);
    return ((Result.Found) known.records()).row().values().keySet();
  }

  private static Search search(Map<String, String> where, String order) {
    return new Search(
        RawValue.list(), where, Optional.of(order), false, Optional.empty(), 10, false, NAME);
  }

  private List<String> names(Map<String, String> where, String order) {
    var answer = reads.list(ADMIN, ID, PARTNER, search(where, order), Wish.NONE);
    var page = (Result.Page) assertInstanceOf(Answer.Known.class, answer).records();
    return page.rows().stream()
        .map(row -> text(row, "name"))
        .filter(name -> name.matches("Ada|Bob.*"))
        .toList();
  }
}
