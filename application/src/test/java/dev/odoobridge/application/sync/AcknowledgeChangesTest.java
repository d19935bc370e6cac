package dev.odoobridge.application.sync;

import static dev.odoobridge.application.sync.SampleProfile.CUSTOMER;
import static dev.odoobridge.application.sync.SampleProfile.ORDER;
import static dev.odoobridge.application.sync.SampleProfile.PRODUCT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.odoobridge.application.feed.AcknowledgeChangesService;
import dev.odoobridge.application.port.in.AcknowledgeChanges;
import dev.odoobridge.application.port.in.AcknowledgeChanges.Result;
import dev.odoobridge.application.port.in.WriteRecords;
import dev.odoobridge.domain.feed.FeedCursor;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.IntegrationId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Promise 3: the host tree is what the host said, or acknowledged through the feed. */
final class AcknowledgeChangesTest {
  private final SyncBench bench = SyncBench.of(19);
  private final AcknowledgeChanges acknowledge =
      new AcknowledgeChangesService(
          bench.stores.integrations(),
          bench.profiles,
          new AcknowledgeChangesService.Stores(
              bench.stores.transactions(),
              bench.stores.records(),
              bench.stores.feed(),
              bench.stores.acknowledgements()));

  @BeforeEach
  void ground() {
    bench.ground();
    acknowledged(newest());
  }

  private long acknowledged(FeedCursor upTo, EntityName... entities) {
    var result = acknowledge.acknowledge(SyncBench.HOST, SyncBench.ID, List.of(entities), upTo);
    return assertInstanceOf(Result.Acknowledged.class, result).changes();
  }

  private FeedCursor newest() {
    return bench.stores.feed().newest();
  }

  /** Odoo's user sets a phone number, and the bridge takes it over. */
  private void odooSays(String phone) {
    bench.odoo.write("res.partner", bench.odooId(CUSTOMER, "c1"), Map.of("phone", phone));
    bench.imported();
  }

  /** The host puts all it has, with this phone number. */
  private void hostPuts(String phone) {
    bench.put(
        CUSTOMER,
        "c1",
        "first_name",
        "Ada",
        "last_name",
        "Byron",
        "email",
        "a@x.io",
        "phone",
        phone);
  }

  private String inOdoo() {
    bench.sync();
    return bench.odoo.value("res.partner", bench.odooId(CUSTOMER, "c1"), "phone");
  }

  @Test
  void aFullPutWithAnOldValueUndoesNothingBeforeIt() {
    hostPuts("1");
    bench.sync();
    odooSays("2");

    hostPuts("1");

    assertEquals("2", inOdoo());
    assertEquals("2", bench.said(CUSTOMER, "c1", "phone"));
  }

  @Test
  void aFullPutWithAnOldValueIsARealUndoAfterIt() {
    hostPuts("1");
    bench.sync();
    odooSays("2");
    assertEquals(1, acknowledged(newest()));

    hostPuts("1");

    assertEquals("1", inOdoo());
    assertEquals("1", bench.said(CUSTOMER, "c1", "phone"));
  }

  @Test
  void aFullPutThatNamesTheVersionItIsBasedOnNeedsNone() {
    hostPuts("1");
    bench.sync();
    odooSays("2");
    var version = bench.record(CUSTOMER, "c1").version();
    var fields = SyncBench.members("first_name", "Ada", "email", "a@x.io", "phone", "1");

    bench.host.write(
        SyncBench.HOST,
        SyncBench.ID,
        CUSTOMER,
        new WriteRecords.Write(new HostId("c1"), fields, true, Optional.of(version)));

    assertEquals("1", inOdoo());
  }

  @Test
  void aFullPutThatRepeatsWhatWasSeenChangesNothing() {
    odooSays("2");
    acknowledged(newest());
    var version = bench.record(CUSTOMER, "c1").version();

    hostPuts("2");

    assertEquals(version, bench.record(CUSTOMER, "c1").version());
    assertEquals(0, bench.pending());
  }

  @Test
  void aChangeThatWasNotAcknowledgedYetIsNotUndone() {
    hostPuts("1");
    bench.sync();
    odooSays("2");
    var seen = newest();
    odooSays("3");

    acknowledged(seen);
    hostPuts("2");
    assertEquals("3", inOdoo());

    acknowledged(newest());
    hostPuts("2");
    assertEquals("2", inOdoo());
  }

  @Test
  void countsEachChangeOnceAndNeverGoesBack() {
    odooSays("2");
    var first = newest();
    odooSays("3");

    assertEquals(2, acknowledged(newest()));
    assertEquals(0, acknowledged(newest()));
    assertEquals(0, acknowledged(first));
  }

  @Test
  void keepsEntitiesApart() {
    odooSays("2");

    assertEquals(0, acknowledged(newest(), PRODUCT, ORDER));
    assertEquals(1, acknowledged(newest(), CUSTOMER));
  }

  @Test
  void goesThroughAnyNumberOfChanges() {
    IntStream.range(0, 1100)
        .forEach(
            number ->
                bench.put(
                    CUSTOMER, "n" + number, "first_name", "N" + number, "email", number + "@x.io"));
    bench.sync();
    bench
        .odoo
        .rows("res.partner", List.of(List.of("name", "=like", "N%")), "id")
        .forEach(
            row -> bench.odoo.write("res.partner", (Long) row.get("id"), Map.of("phone", "7")));
    bench.imported();

    assertEquals(1100, acknowledged(newest()));

    assertEquals("7", bench.record(CUSTOMER, "n1099").said().row().field("phone").display());
  }

  @Test
  void refusesAPlaceThatTheFeedHasNotReached() {
    var ahead = new FeedCursor(newest().epoch() + 1, 0, 0);

    var result = acknowledge.acknowledge(SyncBench.HOST, SyncBench.ID, List.of(), ahead);

    assertEquals(new Result.NotReached(newest()), result);
  }

  @Test
  void refusesWhatIsNotThere() {
    var nowhere = new IntegrationId("nowhere");
    var lead = new EntityName("lead");

    assertEquals(
        new Result.NoSuchIntegration(nowhere),
        acknowledge.acknowledge(SyncBench.HOST, nowhere, List.of(), newest()));
    assertInstanceOf(
        Result.NoSuchEntity.class,
        acknowledge.acknowledge(SyncBench.HOST, SyncBench.ID, List.of(CUSTOMER, lead), newest()));
  }
}
