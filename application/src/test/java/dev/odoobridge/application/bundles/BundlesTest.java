package dev.odoobridge.application.bundles;

import static dev.odoobridge.application.sync.SyncBench.ID;
import static dev.odoobridge.application.sync.SyncBench.members;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.odoobridge.application.direct.OdooRecordsService;
import dev.odoobridge.application.documents.ManageDocumentsService;
import dev.odoobridge.application.memory.InMemoryLeases;
import dev.odoobridge.application.odoo.OdooOpener;
import dev.odoobridge.application.odoo.OpenOdoos;
import dev.odoobridge.application.port.in.ManageBundles;
import dev.odoobridge.application.port.in.ManageBundles.Result;
import dev.odoobridge.application.port.in.ManageVirtualValues;
import dev.odoobridge.application.port.in.OdooRecords;
import dev.odoobridge.application.port.out.BundleStore;
import dev.odoobridge.application.sync.ServicesBench;
import dev.odoobridge.application.virtual.DefineVirtualFieldsService;
import dev.odoobridge.application.virtual.ManageVirtualValuesService;
import dev.odoobridge.domain.access.Allowed;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.access.ModelMember;
import dev.odoobridge.domain.access.Role;
import dev.odoobridge.domain.access.Scope;
import dev.odoobridge.domain.bundle.Bundle;
import dev.odoobridge.domain.bundle.Bundle.State;
import dev.odoobridge.domain.bundle.Deed;
import dev.odoobridge.domain.bundle.Progress.Status;
import dev.odoobridge.domain.bundle.Step;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.value.RawValue;
import dev.odoobridge.domain.virtual.VirtualFieldName;
import dev.odoobridge.domain.virtual.VirtualModel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BundlesTest {
  private static final Caller ADMIN = new Caller("root", Role.ADMIN);
  private static final ModelName PARTNER = new ModelName("res.partner");

  private final ServicesBench bench = ServicesBench.of(19);
  private final BundleStore store = bench.stores().kept().bundles();
  private final OpenOdoos odoos =
      new OpenOdoos(new OdooOpener(bench.connector()), bench.bench().clock);
  private final OdooRecords records = new OdooRecordsService(bench.stores().integrations(), odoos);
  private final ManageVirtualValuesService virtual = bench.virtualValues();
  private final ManageDocumentsService documents =
      new ManageDocumentsService(
          bench.stores().integrations(),
          odoos,
          bench.stores().kept().documents(),
          bench.bench().clock);

  BundlesTest() {
    new DefineVirtualFieldsService(
            bench.stores().integrations(),
            bench.stores().transactions(),
            bench.stores().kept().fields(),
            bench.stores().kept().values(),
            bench.bench().clock)
        .define(
            new VirtualModel(ID, PARTNER),
            new VirtualFieldName("points"),
            members("type", "integer"));
  }

  private BundleRunner runner(BundleStore on) {
    var work = new StepWork(records, virtual, documents);
    return new BundleRunner(
        bench.stores().integrations(),
        on,
        new InMemoryLeases(new InMemoryLeases.Register()),
        work,
        bench.bench().clock);
  }

  private ManageBundles bundles(BundleStore on) {
    return new ManageBundlesService(
        bench.stores().integrations(), on, runner(on), bench.bench().clock);
  }

  private static Step create(String name) {
    return Step.open("it", Deed.create(PARTNER, members("name", name, "email", "a@x.io")));
  }

  private static Step of(Deed.Kind kind, RawValue.Members values) {
    return Step.open(
        kind.word(), new Deed(kind, PARTNER, Optional.empty(), Optional.of("it"), values));
  }

  private static List<Step> customer(Object points) {
    return List.of(
        create("Ada"),
        of(Deed.Kind.DOCUMENT, members("name", "a.txt", "content", "SGVsbG8=")),
        of(Deed.Kind.VIRTUAL, members("points", points)));
  }

  private long partners(String name) {
    return count(PARTNER, name);
  }

  private long attachments() {
    return count(new ModelName("ir.attachment"), "a.txt");
  }

  private long count(ModelName model, String name) {
    var search =
        new OdooRecords.Search(
            RawValue.list(),
            Map.of("name", name),
            Optional.empty(),
            true,
            Optional.empty(),
            10,
            true,
            new OdooRecords.Shape(List.of("name"), false));
    return ((OdooRecords.Result.Page) records.list(ADMIN, ID, model, search)).total().orElse(-1L);
  }

  private Bundle only() {
    return store.list(ID, Optional.empty(), Bundle.SORTING.first(10)).getFirst();
  }

  private void tickUntilItEnds() {
    for (var turn = 0; turn < 20 && !only().state().hasEnded(); turn++) {
      bench.bench().clock.advance(Duration.ofMinutes(2));
      runner(store).tick();
    }
  }

  /** The process dies at one moment after the other, before and after what it stores there. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, -1, -2, -3, -4, -5, -6, -7})
  void goesOnAfterACrashAndDoublesNothing(int moment) {
    try {
      bundles(new Dying(store, moment)).start(ADMIN, ID, customer(3));
    } catch (Crash expected) {
      assertEquals(State.GOING, only().state());
    }

    tickUntilItEnds();

    assertEquals(State.DONE, only().state(), only()::toString);
    assertEquals(1, partners("Ada"));
    assertEquals(1, attachments());
    var id = new OdooId(only().step("it").progress().id().orElseThrow());
    var held = virtual.read(new VirtualModel(ID, PARTNER), List.of(id));
    assertEquals(
        members("points", 3),
        ((ManageVirtualValues.Reading.Found) held).records().getFirst().values());
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 6, 7, 8, -5, -6, -7, -8, -9})
  void undoesAllOfItAfterACrashToo(int moment) {
    try {
      bundles(new Dying(store, moment)).start(ADMIN, ID, customer("many"));
    } catch (Crash expected) {
      assertEquals(false, only().state().hasEnded());
    }

    tickUntilItEnds();

    assertEquals(State.UNDONE, only().state(), only()::toString);
    assertEquals(Status.FAILED, only().step("virtual").progress().status());
    assertEquals(0, partners("Ada"));
    assertEquals(0, attachments());
  }

  /** The process died, and Odoo is at what it was asked for last. */
  @Test
  void makesNothingAnewThatMayStillArrive() {
    var dying = bundles(new Dying(store, 1));
    assertThrows(Crash.class, () -> dying.start(ADMIN, ID, List.of(create("Ada"))));
    bench.bench().clock.advance(Duration.ofMinutes(1));
    runner(store).tick();

    assertEquals(0, partners("Ada"));
    assertEquals("odoo-uncertain", only().waiting().orElseThrow().code());
    records.create(ADMIN, ID, PARTNER, members("name", "Ada", "email", "a@x.io"));
    tickUntilItEnds();
    assertEquals(State.DONE, only().state(), only()::toString);
    assertEquals(1, partners("Ada"));
  }

  @Test
  void waitsWhileOdooIsAwayAndKeepsTheOrder() {
    bench.goDown();
    var first = bundles(store).start(ADMIN, ID, List.of(create("First")));
    assertEquals(State.GOING, assertInstanceOf(Result.Known.class, first).bundle().state());
    assertEquals("odoo-unavailable", only().waiting().orElseThrow().code());
    bundles(store).start(ADMIN, ID, List.of(create("Second")));
    bench.bench().clock.advance(Duration.ofMinutes(2));
    runner(store).tick();
    assertEquals(2, store.open(10).size());
    bench.comeBack();
    bench.bench().clock.advance(Duration.ofMinutes(2));

    runner(store).tick();

    assertEquals(List.of(), store.open(10));
    var ids =
        store.list(ID, Optional.empty(), Bundle.SORTING.first(10)).reversed().stream()
            .map(it -> it.step("it").progress().id().orElseThrow())
            .toList();
    assertEquals(ids.stream().sorted().toList(), ids);
    assertEquals(1, partners("First"));
  }

  @Test
  void takesNothingTheCallerMayNotDo() {
    var fields = Allowed.only(Set.of(new ModelMember(PARTNER, "name")));
    var scope =
        new Scope(
            Allowed.everything(),
            Allowed.everything(),
            Allowed.everything(),
            fields,
            Allowed.everything(),
            false);
    var narrow = new Caller("token:narrow", Role.MANAGER, scope);
    var host = new Caller("host", Role.HOST);
    var users = Step.open("it", Deed.create(new ModelName("res.users"), members("login", "x")));

    assertInstanceOf(Result.Denied.class, bundles(store).start(narrow, ID, customer(1)));
    assertInstanceOf(Result.Denied.class, bundles(store).start(host, ID, customer(1)));
    var manager = new Caller("m", Role.MANAGER);
    assertInstanceOf(Result.Denied.class, bundles(store).queue(manager, ID, List.of(users)));
    assertEquals(0, partners("Ada"));
  }

  @Test
  void namesStepsThatCannotFollow() {
    var delete = Step.open("gone", Deed.of(Deed.Kind.DELETE, PARTNER, new OdooId(1), members()));
    var wrong =
        bundles(store)
            .start(
                ADMIN,
                ID,
                List.of(of(Deed.Kind.VIRTUAL, members("points", 1)), delete, delete, create("x")));

    assertEquals(
        List.of("steps[0]", "steps[1]", "steps[2]", "steps[2].as"),
        assertInstanceOf(Result.Invalid.class, wrong).problems().stream()
            .map(FieldProblem::path)
            .toList());
  }

  /** The process is gone. */
  private static final class Crash extends RuntimeException {}

  /** Lets the process die at the n-th save: after it, or before it when n is negative. */
  private static final class Dying implements BundleStore {
    private final BundleStore store;
    private final int moment;
    private int saves;

    private Dying(BundleStore store, int moment) {
      this.store = store;
      this.moment = moment;
    }

    @Override
    public void save(Bundle bundle) {
      saves++;
      if (saves == -moment) {
        throw new Crash();
      }
      store.save(bundle);
      if (saves == moment) {
        throw new Crash();
      }
    }

    @Override
    public Bundle add(Bundle bundle) {
      return store.add(bundle);
    }

    @Override
    public Optional<Bundle> find(IntegrationId integration, long number) {
      return store.find(integration, number);
    }

    @Override
    public List<Bundle> list(
        IntegrationId integration, Optional<Bundle.State> state, Slice<Bundle> slice) {
      return store.list(integration, state, slice);
    }

    @Override
    public long count(IntegrationId integration, Optional<Bundle.State> state) {
      return store.count(integration, state);
    }

    @Override
    public List<Bundle> open(int limit) {
      return store.open(limit);
    }

    @Override
    public boolean isWaiting(IntegrationId integration) {
      return store.isWaiting(integration);
    }

    @Override
    public long forget(Instant before) {
      return store.forget(before);
    }
  }
}
