package dev.odoobridge.application.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.odoobridge.application.contract.SampleIntegrations;
import dev.odoobridge.application.integrations.HookMaker;
import dev.odoobridge.application.integrations.PrepareOdooService;
import dev.odoobridge.application.memory.CountingIds;
import dev.odoobridge.application.memory.InMemoryDatabase;
import dev.odoobridge.application.memory.InMemoryLeases;
import dev.odoobridge.application.memory.InMemoryStores;
import dev.odoobridge.application.memory.InMemorySyncObserver;
import dev.odoobridge.application.memory.odoo.InMemoryOdooTransport;
import dev.odoobridge.application.odoo.Breakers;
import dev.odoobridge.application.odoo.Hooks;
import dev.odoobridge.application.odoo.OdooOpener;
import dev.odoobridge.application.odoo.OdooWatch;
import dev.odoobridge.application.odoo.OpenOdoos;
import dev.odoobridge.application.odoo.Pacer;
import dev.odoobridge.application.port.in.AuditIntegrations;
import dev.odoobridge.application.port.in.ManageConflicts;
import dev.odoobridge.application.port.in.ManagePlans;
import dev.odoobridge.application.port.in.PrepareOdoo;
import dev.odoobridge.application.port.in.RunSync;
import dev.odoobridge.application.port.in.SyncRecord;
import dev.odoobridge.application.port.in.WriteRecords;
import dev.odoobridge.application.port.out.OdooConnector;
import dev.odoobridge.application.port.out.ProfileSource;
import dev.odoobridge.application.records.Entities;
import dev.odoobridge.application.records.ManageConflictsService;
import dev.odoobridge.application.records.WriteRecordsService;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.access.Role;
import dev.odoobridge.domain.feed.Change;
import dev.odoobridge.domain.feed.FeedCursor;
import dev.odoobridge.domain.feed.FeedFilter;
import dev.odoobridge.domain.integration.CallLimits;
import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.integration.SyncSettings;
import dev.odoobridge.domain.journal.NumberedEntry;
import dev.odoobridge.domain.mapping.MappingProfile;
import dev.odoobridge.domain.odoo.OdooVersion;
import dev.odoobridge.domain.policy.ConflictPolicies;
import dev.odoobridge.domain.policy.ConflictPolicy;
import dev.odoobridge.domain.policy.DeleteBrake;
import dev.odoobridge.domain.policy.PolicyPlace;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.record.RecordKey;
import dev.odoobridge.domain.sync.Direction;
import dev.odoobridge.domain.sync.ItemFilter;
import dev.odoobridge.domain.sync.NumberedItem;
import dev.odoobridge.domain.sync.Outcome;
import dev.odoobridge.domain.sync.Run;
import dev.odoobridge.domain.sync.RunItem;
import dev.odoobridge.domain.sync.SyncRequest;
import dev.odoobridge.domain.value.FieldValue;
import dev.odoobridge.domain.value.RawValue;
import dev.odoobridge.testkit.odoo.OdooStore;
import dev.odoobridge.testkit.time.SettableClock;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** One integration between a host and an Odoo, all in memory, with short words for both sides. */
public final class SyncBench {
  public static final IntegrationId ID = new IntegrationId("default");
  public static final Caller HOST = new Caller("host", Role.HOST);
  public static final Caller PERSON = new Caller("alice", Role.MANAGER);

  public final SettableClock clock = SettableClock.at("2026-03-01T10:00:00Z");
  final OdooSide odoo;
  final Wire wire;
  final InMemoryDatabase database = new InMemoryDatabase();
  final dev.odoobridge.application.contract.Stores stores = InMemoryStores.of(database);
  final OdooConnector connector;
  final OpenOdoos odoos;
  final ProfileSource profiles;
  final WriteRecords host;
  final InMemoryLeases leases = new InMemoryLeases(new InMemoryLeases.Register());
  final CountingIds ids = new CountingIds();

  final Hooks hooks = new Hooks(stores.findings(), new Random(7), clock);
  final InMemorySyncObserver observer = new InMemorySyncObserver();
  final Pacer pacer = new Pacer(clock, observer);

  /** Pauses are not shortened. */
  final Breakers breakers = new Breakers(stores.breakers(), clock, () -> -1);

  private SyncBench(int version, MappingProfile profile, SyncSettings settings) {
    var store =
        OdooStore.create(dev.odoobridge.testkit.odoo.orm.OdooVersion.of(version), "admin", clock);
    this.odoo = new OdooSide(store);
    this.wire = new Wire(new InMemoryOdooTransport(store, "admin"));
    this.connector =
        (address, credentials) ->
            new OdooConnector.Connected(wire, OdooVersion.parse(version + ".0"), "a test");
    this.profiles =
        new ProfileSource() {
          @Override
          public Optional<MappingProfile> find(String name) {
            return name.equals("sample") ? Optional.of(profile) : Optional.empty();
          }

          @Override
          public List<String> names() {
            return List.of("sample");
          }
        };
    this.odoos = new OpenOdoos(new OdooOpener(connector), clock);
    stores.integrations().add(integration(settings));
    this.host =
        new WriteRecordsService(
            new Entities(stores.integrations(), profiles),
            stores.records(),
            stores.journal(),
            database,
            clock);
    PrepareOdoo prepare = prepare(Optional.empty());
    assertInstanceOf(PrepareOdoo.Result.Prepared.class, prepare.prepare(ID));
    clock.advance(Duration.ofMinutes(1));
    wire.forget();
  }

  /** What prepares Odoo; with an address it leaves hooks that call it. */
  PrepareOdoo prepare(Optional<URI> publicUrl) {
    return new PrepareOdooService(
        stores.integrations(),
        profiles,
        new OdooOpener(connector),
        new HookMaker(hooks, publicUrl));
  }

  /** With the key field, batches of 200. */
  public static SyncBench of(int version) {
    return new SyncBench(version, SampleProfile.of(true), settings(200));
  }

  /** With these policies for every entity. */
  static SyncBench ruled(int version, ConflictPolicies policies) {
    return ruled(version, policies, Map.of());
  }

  /** With these policies for every entity in the profile, and those the integration chose. */
  static SyncBench ruled(
      int version, ConflictPolicies policies, Map<PolicyPlace, ConflictPolicy> chosen) {
    var plain = SampleProfile.of(true);
    var entities = plain.entities().stream().map(entity -> entity.with(policies)).toList();
    return new SyncBench(
        version, new MappingProfile(plain.name(), entities), settings(200, chosen));
  }

  static SyncBench braked(int version, DeleteBrake brake) {
    var plain = settings(200);
    var settings =
        new SyncSettings(
            plain.entities(),
            plain.company(),
            plain.language(),
            plain.autoSync(),
            plain.batchSize(),
            plain.quiet(),
            plain.overlap(),
            plain.policies(),
            plain.intervals(),
            brake);
    return new SyncBench(version, SampleProfile.of(true), settings);
  }

  /** In an Odoo that works so long on a call. */
  static SyncBench patient(int version, Duration time) {
    var plain = settings(200);
    var limits = new CallLimits(4, Optional.empty(), time);
    var settings =
        new SyncSettings(
            plain.entities(),
            plain.company(),
            plain.language(),
            plain.autoSync(),
            plain.batchSize(),
            plain.quiet(),
            plain.overlap(),
            plain.policies(),
            plain.intervals(),
            plain.brake(),
            limits);
    return new SyncBench(version, SampleProfile.of(true), settings);
  }

  static SyncBench withoutKey(int version) {
    return new SyncBench(version, SampleProfile.of(false), settings(200));
  }

  static SyncBench batches(int version, int size) {
    return new SyncBench(version, SampleProfile.of(true), settings(size));
  }

  static SyncBench of(int version, MappingProfile profile) {
    return new SyncBench(version, profile, settings(200));
  }

  static SyncSettings settings(int batchSize) {
    return settings(batchSize, Map.of());
  }

  private static SyncSettings settings(int batchSize, Map<PolicyPlace, ConflictPolicy> policies) {
    return new SyncSettings(
        Set.of(),
        Optional.empty(),
        "en_US",
        true,
        batchSize,
        false,
        Duration.ofMinutes(15),
        policies);
  }

  private static Integration integration(SyncSettings settings) {
    var plain = SampleIntegrations.integration(ID);
    return new Integration(
        ID,
        plain.name(),
        plain.odoo(),
        plain.credentials(),
        "sample",
        settings,
        false,
        plain.createdAt(),
        plain.updatedAt());
  }

  RunSyncService runSync(Executor executor) {
    return new RunSyncService(
        stores.integrations(), profiles, leases, stores.runs(), ids, work(executor));
  }

  RunSyncService.SyncWork work(Executor executor) {
    return work(executor, DirectExecutor::new);
  }

  /** An export whose calls and stores really go at the same time. */
  Run exportedInThreads(EntityName entity) {
    clock.advance(Duration.ofMinutes(1));
    var threads = Thread.ofVirtual().factory();
    var work = work(Runnable::run, () -> Executors.newSingleThreadExecutor(threads));
    var service =
        new RunSyncService(stores.integrations(), profiles, leases, stores.runs(), ids, work);
    var started =
        assertInstanceOf(
            RunSync.Result.Started.class,
            service.start(PERSON, ID, only(Direction.EXPORT, entity)));
    return stores.runs().find(started.run().id()).orElseThrow();
  }

  OdooWatch watch() {
    return new OdooWatch(stores.findings(), clock);
  }

  private RunSyncService.SyncWork work(Executor executor, Supplier<ExecutorService> lanes) {
    var syncStores =
        new Stores(
            database,
            stores.records(),
            stores.cursors(),
            stores.runs(),
            stores.conflicts(),
            stores.journal(),
            stores.feed(),
            stores.findings(),
            stores.care().differences());
    var worker = new SyncWorker(syncStores, odoos, breakers, pacer, clock, lanes);
    return new RunSyncService.SyncWork(worker, executor, clock);
  }

  /** Starts runs of every kind, each done at once. */
  RunStarter starter() {
    return new RunStarter(
        stores.integrations(), profiles, leases, stores.runs(), ids, work(Runnable::run));
  }

  AuditIntegrations audits() {
    return new AuditIntegrationsService(
        starter(), stores.integrations(), stores.runs(), stores.plans(), stores.audits(), clock);
  }

  ManagePlans plans() {
    return new ManagePlansService(
        starter(), work(Runnable::run), stores.integrations(), stores.runs(), stores.plans());
  }

  /** A run to its end; time goes on a minute before and after. */
  Run sync(SyncRequest request) {
    clock.advance(Duration.ofMinutes(1));
    var result = runSync(Runnable::run).start(PERSON, ID, request);
    clock.advance(Duration.ofMinutes(1));
    var started = assertInstanceOf(RunSync.Result.Started.class, result);
    return stores.runs().find(started.run().id()).orElseThrow();
  }

  Run sync() {
    return sync(SyncRequest.of(Direction.BOTH));
  }

  /** A run of one record to its end. */
  Run synced(EntityName entity, String id, SyncRecord.Wish wish) {
    clock.advance(Duration.ofMinutes(1));
    var started =
        assertInstanceOf(
            SyncRecord.Result.Started.class,
            syncRecord().start(PERSON, ID, entity, new HostId(id), wish));
    clock.advance(Duration.ofMinutes(1));
    return stores.runs().find(started.run().id()).orElseThrow();
  }

  /** What goes by itself. */
  DueChanges due() {
    return new DueChanges(stores.records(), profiles, stores.care().switches());
  }

  SyncRecord syncRecord() {
    return new SyncRecordService(
        starter(), stores.integrations(), profiles, stores.records(), host);
  }

  Run exported() {
    return sync(SyncRequest.of(Direction.EXPORT));
  }

  Run imported() {
    return sync(SyncRequest.of(Direction.IMPORT));
  }

  static SyncRequest only(Direction direction, EntityName... entities) {
    return new SyncRequest(List.of(entities), direction, false, false, Optional.empty());
  }

  static SyncRequest dry(Direction direction) {
    return new SyncRequest(List.of(), direction, true, false, Optional.empty());
  }

  static SyncRequest forced(Direction direction) {
    return new SyncRequest(List.of(), direction, false, true, Optional.empty());
  }

  static SyncRequest limited(Direction direction, int limit) {
    return new SyncRequest(List.of(), direction, false, false, Optional.of(limit));
  }

  List<RunItem> items(Run run) {
    return stores
        .runs()
        .items(run.id(), ItemFilter.ALL, NumberedItem.SORTING.first(10_000))
        .stream()
        .map(NumberedItem::item)
        .toList();
  }

  static long count(Run run, EntityName entity, Outcome outcome) {
    var counts = run.counts().get(entity);
    return counts == null ? 0 : counts.of(outcome);
  }

  ManageConflicts conflicts() {
    return new ManageConflictsService(
        stores.conflicts(),
        stores.records(),
        stores.journal(),
        stores.feed(),
        new Entities(stores.integrations(), profiles),
        database,
        clock);
  }

  /** What the host was told last. */
  Change toldLast() {
    var all = stores.feed().read(FeedFilter.ALL, FeedCursor.START, 10_000).changes();
    return all.getLast().value();
  }

  /** What happened to a record, from the first entry on: kind field before → after by. */
  List<String> journal(EntityName entity, String id) {
    var key = new RecordKey(ID, entity, new HostId(id));
    return stores.journal().of(key, NumberedEntry.SORTING.first(1000)).reversed().stream()
        .map(NumberedEntry::entry)
        .map(
            entry ->
                "%s %s %s → %s by %s"
                    .formatted(
                        entry.kind().word(),
                        entry.field(),
                        entry.before(),
                        entry.after(),
                        entry.by()))
        .toList();
  }

  /** The host says all of a record. */
  WriteRecords.Result put(EntityName entity, String id, Object... fields) {
    return write(entity, id, true, fields);
  }

  /** The host says some fields of a record. */
  WriteRecords.Result patch(EntityName entity, String id, Object... fields) {
    return write(entity, id, false, fields);
  }

  private WriteRecords.Result write(EntityName entity, String id, boolean whole, Object... fields) {
    var write = new WriteRecords.Write(new HostId(id), members(fields), whole, Optional.empty());
    var result = host.write(HOST, ID, entity, write);
    assertInstanceOf(WriteRecords.Result.Stored.class, result, result::toString);
    return result;
  }

  void delete(EntityName entity, String id) {
    assertEquals(
        new WriteRecords.Result.Deleted(),
        host.delete(HOST, ID, entity, new HostId(id), Optional.empty()));
  }

  /** Names and values by turns. */
  public static RawValue.Members members(Object... fields) {
    var members = new LinkedHashMap<String, RawValue>();
    for (var index = 0; index < fields.length; index += 2) {
      members.put((String) fields[index], HostWords.raw(fields[index + 1]));
    }
    return new RawValue.Members(members);
  }

  /** A line of a document. */
  static RawValue line(String product, Object quantity, Object price) {
    return members("product", product, "quantity", quantity, "price", price);
  }

  Optional<HostRecord> find(EntityName entity, String id) {
    var hostId = new HostId(id);
    return Optional.ofNullable(stores.records().find(ID, entity, List.of(hostId)).get(hostId));
  }

  /** Whether the host has the record and has not deleted it. */
  boolean holds(EntityName entity, String id) {
    return find(entity, id).filter(record -> !record.deleted()).isPresent();
  }

  HostRecord record(EntityName entity, String id) {
    return find(entity, id).orElseThrow(() -> new AssertionError("no " + entity + " " + id));
  }

  /** What the bridge holds of a host record's field, for people. */
  String said(EntityName entity, String id, String field) {
    return record(entity, id).current().row().field(field).display();
  }

  /** The lines as product:quantity@price. */
  List<String> lines(EntityName entity, String id) {
    return record(entity, id).current().linesOf("lines").stream()
        .map(
            row ->
                row.field("product").display()
                    + ":"
                    + row.field("quantity").display()
                    + "@"
                    + row.field("price").display())
        .toList();
  }

  long odooId(EntityName entity, String id) {
    return record(entity, id).link().orElseThrow().odooId().value();
  }

  boolean isPending(EntityName entity, String id) {
    return record(entity, id).pending().isPresent();
  }

  String parkedAs(EntityName entity, String id) {
    return record(entity, id).pending().flatMap(it -> it.parked()).map(it -> it.code()).orElse("");
  }

  long pending() {
    return profiles.find("sample").orElseThrow().entityNames().stream()
        .mapToLong(entity -> stores.records().countPending(ID, entity))
        .sum();
  }

  /** A customer and a product that both sides have. */
  void ground() {
    put(SampleProfile.CUSTOMER, "c1", "first_name", "Ada", "last_name", "Byron", "email", "a@x.io");
    put(SampleProfile.PRODUCT, "p1", "name", "Drill", "sku", "D1", "price", 10);
    put(SampleProfile.PRODUCT, "p2", "name", "Saw", "sku", "S1", "price", 20);
    sync();
    assertEquals(0, pending());
    wire.forget();
  }

  static FieldValue text(String value) {
    return FieldValue.text(value);
  }

  static Map<String, Object> values(Object... pairs) {
    var values = new LinkedHashMap<String, Object>();
    for (var index = 0; index < pairs.length; index += 2) {
      values.put((String) pairs[index], pairs[index + 1]);
    }
    return values;
  }
}
