package dev.odoobridge.application.sync;

import static dev.odoobridge.application.sync.SampleProfile.CUSTOMER;
import static dev.odoobridge.application.sync.SampleProfile.ORDER;
import static dev.odoobridge.application.sync.SyncBench.line;
import static dev.odoobridge.application.sync.SyncBench.values;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.domain.feed.Change;
import dev.odoobridge.domain.feed.ChangeKind;
import dev.odoobridge.domain.feed.FeedCursor;
import dev.odoobridge.domain.feed.FeedFilter;
import dev.odoobridge.domain.feed.Placed;
import dev.odoobridge.domain.sync.Direction;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a sync tells the host. */
final class ChangeFeedTest {
  private final SyncBench bench = SyncBench.of(19);
  private FeedCursor from = FeedCursor.START;

  @BeforeEach
  void ground() {
    bench.ground();
    from = bench.stores.feed().newest();
  }

  private List<Change> told() {
    return bench.stores.feed().read(FeedFilter.ALL, from, 100).changes().stream()
        .map(Placed::value)
        .toList();
  }

  @Test
  void tellsWhatOdooChangedAndInWhichRun() {
    bench.odoo.write(
        "res.partner", bench.odooId(CUSTOMER, "c1"), Map.of("phone", "1", "street", "Main 1"));

    var run = bench.imported();

    var record = bench.record(CUSTOMER, "c1");
    var change = told().getFirst();
    assertEquals(1, told().size());
    assertEquals(record.key(), change.key());
    assertEquals(record.version(), change.version());
    assertEquals(ChangeKind.UPDATED, change.kind());
    assertEquals(Set.of("phone", "address"), Set.copyOf(change.fields()));
    assertEquals(record.changedAt(), change.at());
    assertEquals("odoo", change.origin());
    assertEquals(Optional.of(run.id()), change.run());
  }

  @Test
  void tellsOfRecordsBornInOdoo() {
    var partner = bench.odoo.create("res.partner", values("name", "Grace Hopper"));

    bench.imported();

    var change = told().getFirst();
    assertEquals("odoo-" + partner, change.key().hostId().value());
    assertEquals(ChangeKind.CREATED, change.kind());
    assertTrue(change.fields().contains("first_name"));
  }

  @Test
  void tellsNothingOfWhatTheHostSaidItself() {
    bench.patch(CUSTOMER, "c1", "phone", "1");
    bench.put(CUSTOMER, "c2", "first_name", "Joan", "last_name", "Clarke");

    bench.sync();
    bench.sync();

    assertEquals(List.of(), told());
  }

  @Test
  void tellsWhatOdooMadeOfARecordThatWasSent() {
    bench.put(ORDER, "o1", "customer", "c1", "lines", List.of(line("p1", 1, 5)));

    bench.exported();

    var change = told().getFirst();
    assertEquals("o1", change.key().hostId().value());
    assertEquals(ChangeKind.UPDATED, change.kind());
    assertTrue(change.fields().contains("order_date"), change::toString);
  }

  @Test
  void tellsOfTheSideThatWonOnly() {
    var id = bench.odooId(CUSTOMER, "c1");
    bench.patch(CUSTOMER, "c1", "phone", "host");
    bench.clock.advance(Duration.ofSeconds(5));
    bench.odoo.write("res.partner", id, Map.of("phone", "odoo"));

    bench.sync();

    assertEquals(List.of("phone"), told().getFirst().fields());
    assertEquals(1, told().size());

    from = bench.stores.feed().newest();
    bench.odoo.write("res.partner", id, Map.of("phone", "again"));
    bench.clock.advance(Duration.ofSeconds(5));
    bench.patch(CUSTOMER, "c1", "phone", "newer");
    bench.sync();

    assertEquals(List.of(), told());
  }

  @Test
  void tellsNothingInADryRun() {
    bench.odoo.write("res.partner", bench.odooId(CUSTOMER, "c1"), Map.of("phone", "1"));
    bench.odoo.create("res.partner", values("name", "Grace Hopper"));

    bench.sync(SyncBench.dry(Direction.BOTH));

    assertEquals(List.of(), told());
  }
}
