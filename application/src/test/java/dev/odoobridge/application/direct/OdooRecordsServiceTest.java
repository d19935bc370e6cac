package dev.odoobridge.application.direct;

import static dev.odoobridge.application.sync.SyncBench.ID;
import static dev.odoobridge.application.sync.SyncBench.members;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.application.odoo.OdooOpener;
import dev.odoobridge.application.odoo.OpenOdoos;
import dev.odoobridge.application.port.in.OdooRecords;
import dev.odoobridge.application.port.in.OdooRecords.Batch;
import dev.odoobridge.application.port.in.OdooRecords.Call;
import dev.odoobridge.application.port.in.OdooRecords.Item;
import dev.odoobridge.application.port.in.OdooRecords.Result;
import dev.odoobridge.application.port.in.OdooRecords.Search;
import dev.odoobridge.application.port.in.OdooRecords.Shape;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.application.sync.ServicesBench;
import dev.odoobridge.domain.access.Allowed;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.access.ModelMember;
import dev.odoobridge.domain.access.Role;
import dev.odoobridge.domain.access.Scope;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.value.RawValue;
import dev.odoobridge.testkit.odoo.orm.OdooFault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OdooRecordsServiceTest {
  private static final Caller ADMIN = new Caller("root", Role.ADMIN);
  private static final ModelName PARTNER = new ModelName("res.partner");
  private static final ModelName ORDER = new ModelName("sale.order");
  private static final Shape ALL = new Shape(List.of("*"), false);
  private ServicesBench bench = ServicesBench.of(19);
  private OdooRecords records = records();

  private OdooRecords records() {
    return new OdooRecordsService(
        bench.stores().integrations(),
        new OpenOdoos(new OdooOpener(bench.connector()), bench.bench().clock));
  }

  private void use(int version) {
    bench = ServicesBench.of(version);
    records = records();
  }

  private OdooId create(Object... values) {
    var made = records.create(ADMIN, ID, PARTNER, members(values));
    return assertInstanceOf(Result.Created.class, made, made::toString).id();
  }

  private RawValue.Members read(OdooId id, String... fields) {
    var found = records.read(ADMIN, ID, PARTNER, id, new Shape(List.of(fields), false));
    return assertInstanceOf(Result.Found.class, found, found::toString).row();
  }

  private static Search search(Map<String, String> where, int limit) {
    return search(where, limit, ALL);
  }

  private static Search search(Map<String, String> where, int limit, Shape shape) {
    return new Search(
        RawValue.list(), where, Optional.empty(), false, Optional.empty(), limit, true, shape);
  }

  private List<String> wrong(Result result) {
    return assertInstanceOf(Result.Invalid.class, result, result::toString).problems().stream()
        .map(FieldProblem::path)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void answersInTheShapeEverybodyExpects(int version) {
    use(version);
    var parent = create("name", "Company");
    var id = create("name", "Ada", "parent_id", parent.value(), "email", "a@x.io");

    var row = read(id, "name", "phone", "parent_id", "create_date", "active", "child_ids");

    assertEquals(RawValue.NOTHING, row.member("phone"));
    assertEquals(RawValue.TRUE, row.member("active"));
    assertEquals(RawValue.list(), row.member("child_ids"));
    var reference = assertInstanceOf(RawValue.Members.class, row.member("parent_id"));
    assertEquals(RawValue.of(parent.value()), reference.member("id"));
    assertEquals(RawValue.of("Company"), reference.member("name"));
    assertEquals(RawValue.of("2026-03-01T10:01:00Z"), row.member("create_date"));
    var raw = records.read(ADMIN, ID, PARTNER, id, new Shape(List.of("phone"), true));
    assertEquals(RawValue.FALSE, ((Result.Found) raw).row().member("phone"));
  }

  @Test
  void noModelOutOfScopeIsReachedByWayOfOneInScope() {
    var scope =
        new Scope(
            Allowed.everything(),
            Allowed.everything(),
            Allowed.only(Set.of(ORDER)),
            Allowed.everything(),
            Allowed.everything(),
            false);
    var narrow = new Caller("token:orders", Role.MANAGER, scope);
    var line = RawValue.list(members("name", "x"));
    var domain =
        RawValue.list(
            RawValue.list(RawValue.of("order_line.name"), RawValue.of("="), RawValue.of("x")));
    var search =
        new Search(domain, Map.of(), Optional.empty(), false, Optional.empty(), 1, false, ALL);
    var call =
        new Call("search_count", Optional.empty(), Map.of("domain", domain), Map.of(), false);
    var lines = new RawValue.Members(Map.of("order_line", line));

    assertEquals(List.of("order_line"), wrong(records.create(narrow, ID, ORDER, lines)));
    assertEquals(List.of("domain[0]"), wrong(records.list(narrow, ID, ORDER, search)));
    assertEquals(
        new Result.Denied("You may not read sale.order.line"),
        records.call(narrow, ID, ORDER, call));
    assertInstanceOf(Result.Answered.class, records.call(ADMIN, ID, ORDER, call));
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 19})
  void writesWhatIsGivenInOrdinaryForm(int version) {
    use(version);
    var parent = create("name", "Company");
    var id = create("name", "Ada", "email", "a@x.io");

    var done =
        records.update(
            ADMIN,
            ID,
            PARTNER,
            id,
            new RawValue.Members(
                Map.of(
                    "parent_id",
                    members("id", parent.value(), "name", "Company"),
                    "email",
                    RawValue.NOTHING)));

    assertEquals(new Result.Updated(id), done);
    assertEquals(RawValue.NOTHING, read(id, "email").member("email"));
    assertEquals(new Result.Deleted(), records.delete(ADMIN, ID, PARTNER, id));
    assertEquals(new Result.NoSuchRecord(PARTNER, id), records.delete(ADMIN, ID, PARTNER, id));
    assertEquals(
        new Result.NoSuchRecord(PARTNER, id),
        records.update(ADMIN, ID, PARTNER, id, members("name", "x")));
    assertEquals(new Result.NoSuchRecord(PARTNER, id), records.read(ADMIN, ID, PARTNER, id, ALL));
  }

  @ParameterizedTest
  @CsvSource({
    "nmae, x",
    "id, 4",
    "write_date, 2026-01-01",
    "type, moon",
    "parent_id, Company",
    "category_id, 7",
    "image_1920, ä"
  })
  void refusesValuesOdooWouldTakeWrongly(String field, String value) {
    assertEquals(
        List.of(field),
        wrong(records.create(ADMIN, ID, PARTNER, members("name", "Ada", field, value))));
    assertEquals(0, bench.writes());
  }

  @Test
  void doesNotWriteTheStateOfADocument() {
    var partner = create("name", "Ada");
    var values = members("partner_id", partner.value(), "state", "sale");

    assertEquals(List.of("state"), wrong(records.create(ADMIN, ID, ORDER, values)));
  }

  @Nested
  class Lists {
    private List<Long> walk(Optional<String> order, int limit) {
      var ids = new ArrayList<Long>();
      Optional<String> after = Optional.empty();
      do {
        var page =
            (Result.Page)
                records.list(
                    ADMIN,
                    ID,
                    PARTNER,
                    new Search(
                        RawValue.list(),
                        Map.of("name.like", "person"),
                        order,
                        false,
                        after,
                        limit,
                        false,
                        ALL));
        page.rows()
            .forEach(row -> ids.add(((RawValue.Number) row.member("id")).value().longValueExact()));
        after = page.next();
      } while (after.isPresent());
      return ids;
    }

    @Test
    void comeInPagesThatTouchAndDoNotOverlap() {
      for (var index = 0; index < 7; index++) {
        create("name", "Person " + index % 3);
      }

      var byId = walk(Optional.empty(), 3);
      var byName = walk(Optional.of("name desc"), 3);

      assertEquals(7, byId.size());
      assertEquals(byId, byId.stream().sorted().distinct().toList());
      assertEquals(Set.copyOf(byId), Set.copyOf(byName));
      assertEquals(7, byName.size());
    }

    @Test
    void takeConditionsOfEveryType() {
      var ada = create("name", "Ada", "is_company", true);
      create("name", "Bob", "parent_id", ada.value());

      for (var where :
          List.of(
              Map.of("name", "Ada", "is_company", "true"),
              Map.of("id", ada.toString()),
              Map.of("id.in", ada + ",999999"),
              Map.of("name.like", "aDa", "parent_id.set", "false"),
              Map.of("create_date.gte", "2026-01-01T00:00:00Z", "name", "Ada"))) {
        var page =
            assertInstanceOf(
                Result.Page.class, records.list(ADMIN, ID, PARTNER, search(where, 10)));
        assertEquals(Optional.of(1L), page.total(), where::toString);
      }
    }

    @Test
    void sayWhatIsWrongWithThem() {
      var bad =
          new Search(
              RawValue.list(RawValue.list(RawValue.of("nmae"), RawValue.of("="), RawValue.TRUE)),
              Map.of("is_company", "yes"),
              Optional.of("name; drop table"),
              false,
              Optional.of("somewhere"),
              10,
              false,
              new Shape(List.of("emial"), false));

      assertEquals(
          List.of("fields", "order", "domain[0]", "where[is_company]", "after"),
          wrong(records.list(ADMIN, ID, PARTNER, bad)));
    }

    @Test
    void leaveOutWhatIsArchivedUnlessAskedFor() {
      create("name", "Gone", "active", false);
      var hidden = search(Map.of("name", "Gone"), 10);
      var shown =
          new Search(
              hidden.domain(),
              hidden.where(),
              Optional.empty(),
              true,
              Optional.empty(),
              10,
              true,
              ALL);

      assertEquals(
          Optional.of(0L), ((Result.Page) records.list(ADMIN, ID, PARTNER, hidden)).total());
      assertEquals(
          Optional.of(1L), ((Result.Page) records.list(ADMIN, ID, PARTNER, shown)).total());
    }
  }

  @Nested
  class Batches {
    private List<Item> batch(Batch batch) {
      return ((Result.Batched) records.batch(ADMIN, ID, PARTNER, batch)).items();
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 19})
    void stopOnlyTheBadRecord(int version) {
      use(version);
      bench.refuse("Bad", OdooFault.validation("no bad ones"));

      var made =
          batch(
              new Batch.Create(
                  List.of(
                      members("name", "Good one"),
                      members("name", "Bad one"),
                      members("nmae", "x"),
                      members("name", "Good two"))));

      var first = assertInstanceOf(Item.Created.class, made.get(0));
      assertEquals(new Item.Failed(Optional.empty(), "odoo-refused", "no bad ones"), made.get(1));
      assertInstanceOf(Item.Wrong.class, made.get(2));
      var last = assertInstanceOf(Item.Created.class, made.get(3));
      var missing = new OdooId(99999);
      var values = new LinkedHashMap<OdooId, RawValue.Members>();
      values.put(first.id(), members("email", "1@x.io"));
      values.put(missing, members("email", "2@x.io"));
      values.put(last.id(), members("email", "3@x.io"));
      assertEquals(
          List.of(
              new Item.Updated(first.id()), new Item.Missing(missing), new Item.Updated(last.id())),
          batch(new Batch.Update(values)));
      assertEquals(RawValue.of("3@x.io"), read(last.id(), "email").member("email"));
      assertEquals(
          List.of(new Item.Deleted(first.id()), new Item.Missing(missing)),
          batch(new Batch.Delete(List.of(first.id(), missing))));
      var read = batch(new Batch.Read(List.of(last.id(), first.id()), ALL));
      assertInstanceOf(Item.Found.class, read.get(0));
      assertEquals(new Item.Missing(first.id()), read.get(1));
    }

    @Test
    void tryNothingMoreOnceOdooIsAway() {
      var id = create("name", "Ada");
      bench.goDown();

      var items = batch(new Batch.Delete(List.of(id, new OdooId(id.value() + 1))));

      assertTrue(
          items.stream()
              .allMatch(
                  item ->
                      item instanceof Item.Failed failed
                          && failed.code().equals("odoo-unavailable")),
          items::toString);
    }
  }

  @Nested
  class Calls {
    private Result call(Caller caller, String method, List<Long> ids, Object... arguments) {
      return records.call(
          caller,
          ID,
          PARTNER,
          new Call(
              method,
              ids.isEmpty()
                  ? Optional.empty()
                  : Optional.of(ids.stream().map(OdooId::new).toList()),
              members(arguments).values(),
              Map.of(),
              false));
    }

    @Test
    void answerWhatOdooAnswers() {
      var id = create("name", "Ada");

      var found = call(ADMIN, "name_search", List.of(), "name", "Ada");

      assertEquals(
          new Result.Answered(
              RawValue.list(RawValue.list(RawValue.of(id.value()), RawValue.of("Ada")))),
          found);
      var rows = (Result.Answered) call(ADMIN, "read", List.of(id.value()), "fields", List.of());
      var row = (RawValue.Members) ((RawValue.Items) rows.answer()).values().getFirst();
      assertEquals(RawValue.NOTHING, row.member("phone"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"_compute_display_name", "sudo", "browse", "with_user", "execute_kw"})
    void areRefusedWithAReasonWhereTheyAreDangerous(String method) {
      var denied = assertInstanceOf(Result.Denied.class, call(ADMIN, method, List.of(1L)));

      assertTrue(denied.reason().contains("is not called from outside: "), denied::reason);
      assertEquals(0, bench.writes());
    }

    @Test
    void keepToTheScopeOfTheToken() {
      var fields = Allowed.only(Set.of(new ModelMember(PARTNER, "name")));
      var all = Allowed.<ModelMember>everything();
      var narrow =
          new Caller(
              "token:shop",
              Role.MANAGER,
              new Scope(
                  Allowed.everything(),
                  Allowed.everything(),
                  Allowed.only(Set.of(PARTNER)),
                  fields,
                  all,
                  false));
      var id = create("name", "Ada", "email", "a@x.io");

      var row = ((Result.Found) records.read(narrow, ID, PARTNER, id, ALL)).row().values().keySet();
      assertEquals(Set.of("id", "name"), row);
      assertEquals(
          List.of("fields"),
          wrong(records.read(narrow, ID, PARTNER, id, new Shape(List.of("email"), false))));
      assertEquals(
          List.of("where[email]"),
          wrong(records.list(narrow, ID, PARTNER, search(Map.of("email", "a@x.io"), 1))));
      assertEquals(
          List.of("email"),
          wrong(records.update(narrow, ID, PARTNER, id, members("email", "b@x.io"))));
      var usual = search(Map.of(), 1, new Shape(List.of(), false));
      var listed = (Result.Page) records.list(narrow, ID, PARTNER, usual);
      assertEquals(Set.of("id"), listed.rows().getFirst().values().keySet());
      assertInstanceOf(Result.Denied.class, call(narrow, "read_group", List.of()));
      assertInstanceOf(Result.Denied.class, records.list(narrow, ID, ORDER, search(Map.of(), 1)));
    }
  }

  @Test
  void letsOdoosRefusalsPass() {
    bench.refuse("Bad", OdooFault.validation("no bad ones"));

    assertThrows(OdooFailure.Refused.class, () -> create("name", "Bad one"));
  }
}
