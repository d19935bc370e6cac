package dev.odoobridge.application.direct;

import static dev.odoobridge.application.sync.SyncBench.ID;
import static dev.odoobridge.application.sync.SyncBench.members;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.odoobridge.application.memory.InMemoryReadCache;
import dev.odoobridge.application.memory.InMemorySyncObserver;
import dev.odoobridge.application.odoo.ChangeMarks;
import dev.odoobridge.application.odoo.KeptReads;
import dev.odoobridge.application.odoo.OdooOpener;
import dev.odoobridge.application.odoo.OpenOdoos;
import dev.odoobridge.application.port.in.OdooRecords;
import dev.odoobridge.application.port.in.ReadChoices;
import dev.odoobridge.application.port.in.ReadChoices.Result;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.application.sync.SampleProfile;
import dev.odoobridge.application.sync.ServicesBench;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.access.Role;
import dev.odoobridge.domain.direct.Provenance.Source;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** PROD-5: what a form offers is what Odoo has now, and the copy of it while Odoo is away. */
final class ReadChoicesServiceTest {
  private static final Caller MANAGER = new Caller("ann", Role.MANAGER);
  private static final ModelName PARTNER = new ModelName("res.partner");

  private final ServicesBench bench = ServicesBench.of(19);
  private final OdooRecords odoo =
      new OdooRecordsService(
          bench.stores().integrations(),
          new OpenOdoos(new OdooOpener(bench.connector()), bench.bench().clock));
  private final ReadChoices choices =
      new ReadChoicesService(
          bench.stores().integrations(),
          bench.profiles(),
          bench.stores().records(),
          new ReadOdooRecordsService(
              bench.stores().integrations(),
              odoo,
              new KeptReads(
                  new InMemoryReadCache(),
                  new ChangeMarks(bench.stores().findings(), new SplittableRandom(1))),
              bench.whileAway(),
              new InMemorySyncObserver(),
              bench.bench().clock));

  private OdooId partner(String name) {
    return ((OdooRecords.Result.Created) odoo.create(MANAGER, ID, PARTNER, members("name", name)))
        .id();
  }

  private Result.Choices ask(String search) {
    var asked = new ReadChoices.Asked(Optional.of(search), Optional.empty(), 10);
    var answer = choices.list(MANAGER, ID, SampleProfile.CUSTOMER, asked);
    return assertInstanceOf(Result.Choices.class, answer, answer::toString);
  }

  private static List<String> names(Result.Choices found) {
    return found.choices().stream().map(ReadChoices.Choice::name).toList();
  }

  @Test
  void areReadAnewEachTimeAndSayWhatTheHostCallsThem() {
    var ada = partner("Ada Choice");
    bench.sync();
    assertEquals(List.of("Ada Choice"), names(ask("choice")));
    partner("Bob Choice");

    var found = ask("choice");

    assertEquals(List.of("Ada Choice", "Bob Choice"), names(found));
    assertEquals(Optional.of(new HostId("odoo-" + ada)), found.choices().getFirst().record());
    assertEquals(Optional.empty(), found.choices().getLast().record());
    assertEquals(Source.ODOO, found.provenance().source());
    assertEquals(false, found.provenance().fallback());
  }

  @Test
  void comeFromTheCopyWhileOdooIsAwayAndSayHowOldItIs() {
    partner("Ada Choice");
    bench.sync();
    partner("Bob Choice");
    var before = bench.bench().clock.instant();
    bench.bench().clock.advance(Duration.ofDays(2));
    bench.goDown();

    var found = ask("choice");

    assertEquals(List.of("Ada Choice"), names(found));
    assertEquals(Source.COPY, found.provenance().source());
    assertEquals(true, found.provenance().fallback());
    assertEquals(false, found.provenance().asOf().isAfter(before));
  }

  @Test
  void areNotToBeHadFromAnOdooThatIsAwayAndWasNeverCopied() {
    bench.goDown();

    assertThrows(OdooFailure.Unavailable.class, () -> ask("choice"));
  }

  @Test
  void areOfferedForEntitiesOfTheMappingOnly() {
    var asked = new ReadChoices.Asked(Optional.empty(), Optional.empty(), 10);

    assertInstanceOf(
        Result.NoSuchEntity.class, choices.list(MANAGER, ID, new EntityName("lead"), asked));
  }
}
