package dev.odoobridge.application.contract;

import static dev.odoobridge.application.contract.SampleRecords.CUSTOMER;
import static dev.odoobridge.application.contract.SampleRecords.INTEGRATION;
import static dev.odoobridge.application.contract.SampleRecords.ORDER;
import static dev.odoobridge.application.contract.SampleRecords.customer;
import static dev.odoobridge.application.contract.SampleRecords.deleted;
import static dev.odoobridge.application.contract.SampleRecords.id;
import static dev.odoobridge.application.contract.SampleRecords.ids;
import static dev.odoobridge.application.contract.SampleRecords.linked;
import static dev.odoobridge.application.contract.SampleRecords.pending;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.odoobridge.application.port.out.RecordStore.LinkTaken;
import dev.odoobridge.domain.link.Base;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.Content;
import dev.odoobridge.domain.record.HostRecord;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Links: one Odoo record for one host record of an entity. */
public interface RecordLinkContract extends StoreContract {

  private static List<OdooId> odoo(long... ids) {
    return Arrays.stream(ids).mapToObj(OdooId::new).toList();
  }

  private List<OdooId> linkedAfter(long after, int limit) {
    var behind = LongStream.of(after).filter(it -> it > 0).mapToObj(OdooId::new).findFirst();
    return records().linkedOdooIds(INTEGRATION, CUSTOMER, behind, limit);
  }

  @Test
  default void tellsTheHostIdsOfLinkedOdooRecords() {
    given(linked("a", 1), deleted(linked("b", 2)), customer("c"));

    var found = records().hostIds(INTEGRATION, CUSTOMER, odoo(1, 2, 3));

    assertEquals(Map.of(new OdooId(1), id("a"), new OdooId(2), id("b")), found);
    assertEquals(Map.of(), records().hostIds(INTEGRATION, ORDER, odoo(1, 2, 3)));
    assertEquals(Map.of(), records().hostIds(INTEGRATION, CUSTOMER, List.of()));
  }

  @Test
  default void listsWhatIsLinkedToNothing() {
    given(linked("a", 1), customer("b"), deleted(customer("c")), pending("d"));

    assertEquals(ids("b", "d"), records().unlinked(INTEGRATION, CUSTOMER, Optional.empty(), 10));
    assertEquals(ids("d"), records().unlinked(INTEGRATION, CUSTOMER, Optional.of(id("b")), 10));
    assertEquals(ids("b"), records().unlinked(INTEGRATION, CUSTOMER, Optional.empty(), 1));
    assertEquals(List.of(), records().unlinked(INTEGRATION, ORDER, Optional.empty(), 10));
  }

  private String hash(long from, long to) {
    return records().fingerprint(INTEGRATION, CUSTOMER, new OdooId(from), new OdooId(to));
  }

  @Test
  default void hashesARangeOfLinksByAllThatIsKeptOfThem() {
    given(linked("a", 1), linked("b", 2), linked("c", 9));
    var before = hash(1, 5);
    var other = hash(6, 10);
    assertEquals(before, hash(1, 5));
    assertEquals(hash(20, 30), hash(40, 50));

    var b = records().find(INTEGRATION, CUSTOMER, ids("b")).get(id("b"));
    for (var changed :
        List.of(
            b.withPending(pending("x").pending()),
            deleted(b),
            linked("b", 3),
            b.withLink(b.link().map(link -> link.withBase(Base.EMPTY))))) {
      records().save(List.of(changed));
      assertEquals(false, before.equals(hash(1, 5)), changed::toString);
      records().save(List.of(b));
      assertEquals(before, hash(1, 5));
    }
    assertEquals(other, hash(6, 10));
  }

  @Test
  default void countsLinks() {
    given(linked("a", 1), deleted(linked("b", 2)), customer("c"));

    assertEquals(2, records().countLinks(INTEGRATION, CUSTOMER));
    assertEquals(0, records().countLinks(INTEGRATION, ORDER));
  }

  @Test
  default void tellsTheOdooIdsOfLinkedHostRecords() {
    given(linked("a", 1), deleted(linked("b", 2)), customer("c"));

    var found = records().odooIds(INTEGRATION, CUSTOMER, ids("a", "b", "c", "missing"));

    assertEquals(Map.of(id("a"), new OdooId(1), id("b"), new OdooId(2)), found);
    assertEquals(Map.of(), records().odooIds(INTEGRATION, ORDER, ids("a")));
    assertEquals(Map.of(), records().odooIds(INTEGRATION, CUSTOMER, List.of()));
  }

  @Test
  default void listsLinkedOdooIdsInAscendingOrderPageByPage() {
    given(linked("a", 100), deleted(linked("b", 9)), linked("c", 20), customer("d"));

    assertEquals(odoo(9, 20), linkedAfter(0, 2));
    assertEquals(odoo(100), linkedAfter(20, 2));
    assertEquals(odoo(20), linkedAfter(10, 1));
    assertEquals(odoo(), linkedAfter(100, 2));
  }

  @Test
  default void refusesToLinkAnOdooRecordTwiceAndKeepsNothing() {
    given(linked("a", 1), customer("b"));

    assertThrows(
        LinkTaken.class,
        () ->
            records()
                .save(
                    List.of(
                        customer("new"),
                        pending("a").withLink(linked("a", 1).link()),
                        linked("b", 1))));

    assertEquals(
        Map.of(id("a"), linked("a", 1), id("b"), customer("b")),
        records().find(INTEGRATION, CUSTOMER, ids("a", "b", "new")));
  }

  @Test
  default void refusesABatchThatLinksAnOdooRecordTwice() {
    addIntegration();

    assertThrows(LinkTaken.class, () -> records().save(List.of(linked("a", 1), linked("b", 1))));

    assertEquals(0, records().count(INTEGRATION, CUSTOMER));
  }

  @Test
  default void leavesTheTransactionUsableWhenALinkIsTaken() {
    given(linked("a", 1));

    stores()
        .transactions()
        .run(
            () -> {
              records().save(List.of(customer("before")));
              assertThrows(
                  LinkTaken.class, () -> records().save(List.of(customer("with"), linked("b", 1))));
              records().save(List.of(customer("after")));
            });

    assertEquals(
        ids("a", "after", "before"), records().ids(INTEGRATION, CUSTOMER, Optional.empty(), 10));
  }

  @Test
  default void swapsLinksWithinOneBatch() {
    given(linked("a", 1), linked("b", 2), linked("c", 3));

    records().save(List.of(linked("b", 1), linked("c", 2), linked("a", 3)));

    assertEquals(
        Map.of(new OdooId(1), id("b"), new OdooId(2), id("c"), new OdooId(3), id("a")),
        records().hostIds(INTEGRATION, CUSTOMER, odoo(1, 2, 3)));
  }

  @Test
  default void handsALinkOnWithinOneBatch() {
    given(linked("a", 1));

    records().save(List.of(linked("b", 1), customer("a")));

    assertEquals(
        Map.of(id("b"), new OdooId(1)), records().odooIds(INTEGRATION, CUSTOMER, ids("a", "b")));
  }

  @Test
  default void makesAnOdooRecordFreeWhenItsLinkGoes() {
    given(linked("a", 1));

    records().save(List.of(linked("a", 2)));
    records().save(List.of(linked("b", 1)));

    assertEquals(odoo(1, 2), linkedAfter(0, 10));
  }

  @Test
  default void linksTheSameOdooIdInDifferentEntities() {
    HostRecord order =
        SampleRecords.record(ORDER, "a", Content.EMPTY).withLink(linked("a", 1).link());

    given(linked("a", 1), order);

    assertEquals(Map.of(id("a"), new OdooId(1)), records().odooIds(INTEGRATION, ORDER, ids("a")));
  }
}
