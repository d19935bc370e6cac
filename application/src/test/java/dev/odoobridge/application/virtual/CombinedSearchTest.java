package dev.odoobridge.application.virtual;

import static dev.odoobridge.application.sync.SyncBench.ID;
import static dev.odoobridge.application.sync.SyncBench.members;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.application.odoo.BulkWriter;
import dev.odoobridge.application.odoo.OdooOpener;
import dev.odoobridge.application.odoo.OdooRows;
import dev.odoobridge.application.odoo.OpenOdoos;
import dev.odoobridge.application.odoo.PlainReader;
import dev.odoobridge.application.port.in.ManageVirtualValues.Write;
import dev.odoobridge.application.port.out.VirtualValueStore;
import dev.odoobridge.application.sync.ServicesBench;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.access.Role;
import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.value.RawValue;
import dev.odoobridge.domain.virtual.VirtualFieldName;
import dev.odoobridge.domain.virtual.VirtualModel;
import dev.odoobridge.domain.virtual.VirtualQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class CombinedSearchTest {
  private static final int COUNT = 150;
  private static final VirtualModel PARTNERS = new VirtualModel(ID, new ModelName("res.partner"));
  private static final List<FieldName> NAME = List.of(new FieldName("name"));

  private final ServicesBench bench = ServicesBench.of(19);
  private final VirtualValueStore values = bench.stores().kept().values();
  private final OpenOdoos.Open open =
      new OpenOdoos(new OdooOpener(bench.connector()), bench.bench().clock)
          .of(bench.stores().integrations().find(ID).orElseThrow());
  private final PlainReader odoo = new PlainReader(open.client(), open.schemas(), PARTNERS.model());
  private final List<OdooId> ids = new ArrayList<>();

  /** A question to one side, and whether the record of that place meets it. */
  private record Asked(RawValue.Items question, IntPredicate holds) {}

  private static Asked asked(IntPredicate holds, RawValue... conditions) {
    return new Asked(RawValue.list(conditions), holds);
  }

  private static RawValue condition(String field, String operator, RawValue value) {
    return RawValue.list(RawValue.of(field), RawValue.of(operator), value);
  }

  private static final RawValue OURS = condition("name", "=like", RawValue.of("Test %"));

  private static final List<Asked> DOMAINS =
      List.of(
          asked(_ -> true, OURS),
          asked(place -> place % 2 == 0, OURS, condition("is_company", "=", RawValue.TRUE)),
          asked(place -> place == 140, condition("name", "=", RawValue.of("Test 140"))),
          asked(_ -> false, condition("name", "=", RawValue.of("Nobody"))));

  private static final List<Asked> CONDITIONS =
      List.of(
          asked(place -> place % 3 == 0, condition("points", "set", RawValue.NOTHING)),
          asked(place -> place % 3 != 0, condition("points", "unset", RawValue.NOTHING)),
          asked(place -> place % 3 == 0 && place > 130, condition("points", ">", RawValue.of(130))),
          asked(place -> place == 3, condition("points", "=", RawValue.of(3))),
          asked(
              place -> place % 3 == 0 && place % 5 != 0 && place > 20,
              condition("points", ">", RawValue.of(20)),
              condition("tag", "unset", RawValue.NOTHING)));

  CombinedSearchTest() {
    var clock = bench.bench().clock;
    var stores = bench.stores();
    var definitions =
        new DefineVirtualFieldsService(
            stores.integrations(),
            stores.transactions(),
            stores.kept().fields(),
            stores.kept().values(),
            clock);
    definitions.define(PARTNERS, new VirtualFieldName("points"), members("type", "integer"));
    definitions.define(PARTNERS, new VirtualFieldName("tag"), members("type", "char"));
    var partners =
        IntStream.range(0, COUNT)
            .mapToObj(place -> members("name", "Test " + place, "is_company", place % 2 == 0))
            .toList();
    ids.addAll(new BulkWriter(open.client(), PARTNERS.model()).create(partners));
    var writes = new ArrayList<Write>();
    for (var place = 0; place < COUNT; place += 3) {
      var held =
          place % 5 == 0 ? members("points", place, "tag", "five") : members("points", place);
      writes.add(new Write(ids.get(place), held, true));
    }
    new ManageVirtualValuesService(
            stores.integrations(),
            stores.transactions(),
            stores.kept().fields(),
            stores.kept().values(),
            clock)
        .write(new Caller("root", Role.ADMIN), PARTNERS, writes);
  }

  @Test
  void findsPageByPageJustWhatBothSidesFindWhateverThePortions() {
    for (var domain : DOMAINS) {
      for (var where : CONDITIONS) {
        var expected =
            IntStream.range(0, COUNT)
                .filter(domain.holds().and(where.holds()))
                .mapToObj(ids::get)
                .toList();
        for (var seed = 0; seed < 4; seed++) {
          var random = new SplittableRandom(seed);
          var limit = random.nextInt(1, 12);
          var found = walk(domain, where, limit, random.nextInt(1, 40));
          assertEquals(expected, found, domain.question() + " " + where.question() + " " + limit);
        }
      }
    }
  }

  /** Whichever side is the narrower: a call more is what a page costs most. */
  @Test
  void asksOdooOnceForAPageThatEitherSideNarrows() {
    for (var domain : DOMAINS) {
      for (var where : CONDITIONS.subList(2, 4)) {
        var rows = new CountedRows(odoo.rows(domain.question(), NAME));
        search(rows, where, 20).page(0, 10);
        assertTrue(rows.calls() <= 1, domain.question() + " " + where.question());
      }
    }
    var rows = new CountedRows(odoo.rows(DOMAINS.get(2).question(), NAME));
    assertEquals(0, search(rows, CONDITIONS.getFirst(), 5).page(0, 10).size());
    assertEquals(1, rows.calls());
  }

  private List<OdooId> walk(Asked domain, Asked where, int limit, int least) {
    var search = search(odoo.rows(domain.question(), NAME), where, least);
    var found = new ArrayList<OdooId>();
    for (var page = search.page(0, limit);
        !page.isEmpty();
        page = search.page(page.lastEntry().getKey().value(), limit)) {
      found.addAll(page.sequencedKeySet());
    }
    return found;
  }

  private CombinedSearch search(OdooRows rows, Asked where, int least) {
    var query =
        (VirtualQuery.Valid)
            VirtualQuery.of(bench.stores().kept().fields().fields(PARTNERS), where.question());
    return new CombinedSearch(rows, values, PARTNERS, query.conditions(), least);
  }
}
