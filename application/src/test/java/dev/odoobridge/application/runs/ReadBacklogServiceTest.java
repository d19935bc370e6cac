package dev.odoobridge.application.runs;

import static dev.odoobridge.application.sync.SyncBench.HOST;
import static dev.odoobridge.application.sync.SyncBench.ID;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.odoobridge.application.odoo.Availability;
import dev.odoobridge.application.port.in.ReadBacklog;
import dev.odoobridge.application.port.in.WriteRecords;
import dev.odoobridge.application.sync.ServicesBench;
import dev.odoobridge.application.sync.SyncBench;
import dev.odoobridge.domain.odoo.OdooVersion;
import dev.odoobridge.domain.policy.BreakerState;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.testkit.odoo.orm.OdooFault;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadBacklogServiceTest {
  private static final EntityName CUSTOMER = new EntityName("customer");

  private final ServicesBench bench = ServicesBench.of(19);
  private final Availability availability =
      new Availability(
          bench.stores().integrations(),
          _ -> OdooVersion.parse("19.0"),
          Runnable::run,
          bench.bench().clock);
  private final ReadBacklog backlog =
      new ReadBacklogService(
          bench.stores().integrations(),
          bench.profiles(),
          bench.stores().records(),
          bench.stores().runs(),
          new ReadBacklogService.Trouble(
              bench.stores().conflicts(), bench.stores().failures(), bench.stores().breakers()),
          new ReadBacklogService.Seen(availability, bench.watch()));

  private ReadBacklog.Backlog only() {
    return backlog.all().getFirst();
  }

  private void put(String id, String name) {
    var fields = SyncBench.members("first_name", name, "last_name", id);
    bench
        .host()
        .write(
            HOST,
            ID,
            CUSTOMER,
            new WriteRecords.Write(new HostId(id), fields, true, Optional.empty()));
  }

  @Test
  void countsWhatHasNotGoneToOdooYetAndWhatKeepsIt() {
    bench.refuse("Ada", OdooFault.user("locked"));
    put("c1", "Ada");
    put("c2", "Eve");
    assertEquals(2, only().changes().get(CUSTOMER));
    assertEquals(0, only().failureGroups());

    bench.sync();

    assertEquals(1, only().changes().get(CUSTOMER));
    assertEquals(1, only().failureGroups());
    assertEquals(0, only().conflicts());
    assertEquals(BreakerState.CLOSED, only().breaker());
  }

  @Test
  void saysWhetherOdooAnswersOnceSomebodyLooked() {
    assertEquals(Optional.empty(), only().odoo());

    availability.look();

    assertEquals(true, only().odoo().orElseThrow().available());
  }
}
