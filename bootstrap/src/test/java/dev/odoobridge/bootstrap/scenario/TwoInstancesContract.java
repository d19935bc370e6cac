package dev.odoobridge.bootstrap.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.odoobridge.bootstrap.cli.ApiClient;
import dev.odoobridge.bootstrap.demo.RentalSample;
import dev.odoobridge.testkit.odoo.Gate;
import dev.odoobridge.testkit.odoo.OdooCall;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two processes on one database do each piece of work once, and one takes over what the other held
 * when it died.
 */
public interface TwoInstancesContract {
  /** How long until another instance goes on with what one held that died. */
  Duration LIMIT = Duration.ofSeconds(30);

  /**
   * How long until Odoo has taken all: a real one on a busy machine needs seconds for each call.
   */
  Duration WORK = Duration.ofMinutes(3);

  OdooUnderTest odoo();

  /** How many customers are put in, and changed, and how many more before the kill. */
  int customers();

  @Test
  default void doEachChangeOnceAndTakeOverFromTheDead(@TempDir Path data) throws Exception {
    var prefix = "w" + Long.toString(Instant.now().toEpochMilli(), 36) + "-";
    var all = RentalSample.of(prefix, 7, 0, 2 * customers(), 0, 0).customers();
    try (var odoo = odoo();
        var database = MigratedDatabase.create();
        var instances = TwoInstances.start(data, database)) {
      instances.host(0).connect(odoo);
      if (odoo.own().isEmpty()) {
        eachTimeOfAScheduleIsOneRun(instances);
      }
      instances.host(0).syncByItself();
      odoo.own().ifPresent(own -> own.calls().clear());

      var first = all.subList(0, customers());
      instances.eachOnce(first, TwoInstancesContract::put);
      awaitDone(instances.host(1));
      assertArrived(odoo, prefix, first);
      assertCounts(instances.host(1), customers(), 0);

      var changed = first.stream().map(TwoInstancesContract::moved).toList();
      instances.eachOnce(changed, TwoInstancesContract::patch);
      awaitDone(instances.host(0));
      assertArrived(odoo, prefix, changed);
      assertCounts(instances.host(0), customers(), customers());
      odoo.own().ifPresent(own -> assertEquals(customers(), written(own.calls().writes())));
      assertNoneOverlap(instances.host(0).runs());

      var second = all.subList(customers(), all.size());
      var survivor = instances.host(1 - killTheWorking(instances, odoo, second));

      awaitTakeOver(survivor);
      // What the dead one was sending may still arrive, or never left it: that is waited for.
      awaitDone(survivor, WORK.plus(odoo.timeLimit().multipliedBy(2)));
      assertArrived(odoo, prefix, Stream.concat(changed.stream(), second.stream()).toList());
      var runs = survivor.runs();
      assertNoneOverlap(runs);
      assertEquals(1, runs.stream().filter(run -> isStatus(run, "interrupted")).count());
      assertFalse(runs.stream().anyMatch(run -> isStatus(run, "running")), runs::toString);
    }
  }

  /** MIRROR-2; with the double {@link TwoSchedulersOnDoubleTest} looks closer. */
  private static void eachTimeOfAScheduleIsOneRun(TwoInstances instances) {
    var often =
        Map.of("id", "often", "integration", "rental", "direction", "export", "every", "PT2S");
    instances.host(0).api().post("/api/v1/schedules", often);

    Eventually.holds(
        LIMIT, () -> instances.host(1).runs().size() >= 4, () -> "" + instances.host(1).runs());

    instances.host(1).api().delete("/api/v1/schedules/often");
    awaitDone(instances.host(0));
    TwoSchedulersOnDoubleTest.assertOneForEachTime(instances.host(0).runs());
  }

  /** Which instance it was. The double holds the call it makes, and carries it out afterwards. */
  private static int killTheWorking(
      TwoInstances instances, OdooUnderTest odoo, List<Map<String, Object>> records)
      throws InterruptedException {
    var gate = odoo.own().map(own -> own.faults().hold(call -> call.is("res.partner", "create")));
    instances.host(0).put("customer", records);
    if (gate.isPresent()) {
      assertTrue(gate.get().awaitArrival(LIMIT), "no create came");
    }
    Eventually.holds(LIMIT, () -> instances.working().isPresent(), () -> "nobody works");
    var working = instances.working().orElseThrow();
    instances.kill(working);
    gate.ifPresent(Gate::open);
    return working;
  }

  /** The run of the dead one is ended, and another one was started. */
  private static void awaitTakeOver(Host host) {
    Eventually.holds(
        LIMIT,
        () ->
            host.runs().stream()
                .filter(run -> isStatus(run, "interrupted"))
                .map(dead -> Instant.parse(dead.path("finished_at").asText()))
                .anyMatch(
                    ended ->
                        host.runs().stream()
                            .map(run -> Instant.parse(run.path("started_at").asText()))
                            .anyMatch(started -> !started.isBefore(ended))),
        () -> "nobody took over: " + host.runs());
  }

  private static void awaitDone(Host host) {
    awaitDone(host, WORK);
  }

  private static void awaitDone(Host host, Duration limit) {
    Eventually.holds(
        limit,
        () ->
            host.pending("customer") == 0
                && host.runs().stream().noneMatch(run -> isStatus(run, "running")),
        () -> host.pending("customer") + " pending; " + host.runs());
  }

  private static boolean isStatus(JsonNode run, String status) {
    return run.path("status").asText().equals(status);
  }

  private static void assertArrived(
      OdooUnderTest odoo, String prefix, List<Map<String, Object>> customers) {
    new Arrived(odoo.hands(), prefix)
        .completely(new RentalSample(List.of(), customers, List.of(), List.of()));
  }

  private static void assertCounts(Host host, long created, long updated) {
    var runs = host.runs();
    assertEquals(created, sum(runs, "created"), runs::toString);
    assertEquals(updated, sum(runs, "updated"), runs::toString);
    assertEquals(created + updated, sum(runs, "processed"), runs::toString);
  }

  private static long sum(List<JsonNode> runs, String count) {
    return runs.stream().mapToLong(run -> run.path("counts").path(count).asLong()).sum();
  }

  /** How many records the calls changed that were there before. */
  private static long written(List<OdooCall> calls) {
    return calls.stream()
        .filter(call -> call.model().equals("res.partner"))
        .mapToLong(OdooCall::ids)
        .sum();
  }

  private static void assertNoneOverlap(List<JsonNode> runs) {
    var inOrder = new ArrayList<>(runs);
    inOrder.sort(Comparator.comparing(run -> Instant.parse(run.path("started_at").asText())));
    for (var index = 1; index < inOrder.size(); index++) {
      var before = inOrder.get(index - 1);
      var after = inOrder.get(index);
      var ended = Instant.parse(before.path("finished_at").asText());
      assertFalse(
          Instant.parse(after.path("started_at").asText()).isBefore(ended),
          () -> before + " overlaps " + after);
    }
  }

  private static Map<String, Object> moved(Map<String, Object> customer) {
    var moved = new LinkedHashMap<>(customer);
    moved.put("address", "Neugasse " + customer.get("phone"));
    return moved;
  }

  private static void put(ApiClient api, Map<String, Object> customer) {
    var fields = new LinkedHashMap<>(customer);
    fields.remove("id");
    api.put(path(customer), fields);
  }

  private static void patch(ApiClient api, Map<String, Object> customer) {
    api.patch(path(customer), Map.of("address", customer.get("address")));
  }

  private static String path(Map<String, Object> customer) {
    return Host.INTEGRATION + "/records/customer/" + customer.get("id");
  }
}
