package dev.odoobridge.application.contract.odoo;

import static dev.odoobridge.application.contract.odoo.Workbench.numbers;
import static dev.odoobridge.application.contract.odoo.Workbench.term;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.value.RawValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** That pages keyed by id find everything once. */
public interface PagingContract extends OdooUnderTest {

  @Test
  default void pagesByIdFindEachRecordOnceInOrder() {
    var made = twentyThree();
    var found = new ArrayList<OdooId>();
    var pages = 0;

    for (var page = page(0); !page.isEmpty(); page = page(found.getLast().value())) {
      found.addAll(page);
      pages++;
    }

    assertEquals(made, found);
    assertEquals(3, pages);
  }

  @Test
  default void limitAndOffsetCutTheSameOrder() {
    var made = twentyThree();

    var rows =
        bench()
            .search(
                List.of(bench().ours()),
                Map.of(
                    "offset", RawValue.of(20),
                    "limit", RawValue.of(10),
                    "order", RawValue.of("id")),
                "id");

    assertEquals(
        made.subList(20, 23), rows.stream().map(row -> Workbench.id(row.member("id"))).toList());
  }

  @Test
  default void aWindowOfWriteDatesHoldsWhatWasWrittenInIt() {
    var id = bench().partner("now", Map.of());
    var written = bench().read(id, "write_date").member("write_date");

    var inside =
        bench().search(List.of(bench().ours(), term("write_date", ">=", written)), Map.of(), "id");
    var before =
        bench().search(List.of(bench().ours(), term("write_date", "<", written)), Map.of(), "id");

    assertEquals(
        numbers(List.of(id)),
        new RawValue.Items(inside.stream().map(row -> row.member("id")).toList()));
    assertEquals(List.of(), before);
  }

  private List<OdooId> twentyThree() {
    return bench()
        .partners(
            IntStream.range(0, 23)
                .mapToObj(number -> bench().values("p" + number, Map.of()))
                .toList());
  }

  private List<OdooId> page(long after) {
    return bench()
        .search(
            List.of(bench().ours(), term("id", ">", RawValue.of(after))),
            Map.of("limit", RawValue.of(10), "order", RawValue.of("id")),
            "id")
        .stream()
        .map(row -> Workbench.id(row.member("id")))
        .toList();
  }
}
