package dev.odoobridge.application.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.odoobridge.application.port.in.WriteRecords;
import dev.odoobridge.application.port.out.StoreFailure;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.access.Role;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.value.RawValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Single writes that come while another is being stored. */
@Timeout(60)
class CombinedWritesTest {
  private static final EntityName CUSTOMER = new EntityName("customer");

  private final Storing storing = new Storing();
  private final CombinedWrites writes = new CombinedWrites(storing);
  private final List<FutureTask<WriteRecords.Result>> asked = new ArrayList<>();

  /** Asked for by a thread of its own, which then waits: for the store, or for its turn. */
  private void ask(String caller, String id) throws InterruptedException {
    var task = new FutureTask<>(() -> write(caller, id));
    asked.add(task);
    var thread = Thread.ofPlatform().start(task);
    while (thread.getState() != Thread.State.WAITING) {
      Thread.yield();
    }
  }

  private WriteRecords.Result write(String caller, String id) {
    return writes.write(
        new Caller(caller, Role.HOST),
        new IntegrationId("shop"),
        CUSTOMER,
        new WriteRecords.Write(
            new HostId(id), new RawValue.Members(Map.of()), true, Optional.empty()));
  }

  private List<Object> answers() throws InterruptedException {
    var answers = new ArrayList<Object>();
    for (var each : asked) {
      try {
        answers.add(each.get());
      } catch (ExecutionException failed) {
        answers.add(failed.getCause());
      }
    }
    return answers;
  }

  @Test
  void oneAloneIsStoredAtOnce() {
    storing.open();

    assertEquals(Storing.result("1"), write("app", "1"));
    assertEquals(Storing.result("2"), write("app", "2"));
    assertEquals(List.of("app: 1", "app: 2"), storing.batches);
  }

  @Test
  void thoseThatWaitAreStoredTogetherInTheirOrderAndEachHasItsOwnAnswer() throws Exception {
    for (var id = 1; id <= 4; id++) {
      ask("app", "" + id);
    }
    storing.open();

    assertEquals(
        List.of(Storing.result("1"), Storing.result("2"), Storing.result("3"), Storing.result("4")),
        answers());
    assertEquals(List.of("app: 1", "app: 2 3 4"), storing.batches);
    assertEquals(Storing.result("5"), write("app", "5"));
  }

  @Test
  void nobodyWritesInTheNameOfAnother() throws Exception {
    ask("app", "1");
    ask("app", "2");
    ask("portal", "3");
    ask("app", "4");
    storing.open();
    answers();

    assertEquals(Map.of("app", List.of("1", "2", "4"), "portal", List.of("3")), storing.byCaller());
  }

  @Test
  void aFaultInOneIsNotAnsweredToTheOthers() throws Exception {
    storing.failing.put("3", new IllegalStateException("a bug"));
    for (var id = 1; id <= 4; id++) {
      ask("app", "" + id);
    }
    storing.open();

    var answers = answers();
    assertEquals(Storing.result("2"), answers.get(1));
    assertInstanceOf(IllegalStateException.class, answers.get(2));
    assertEquals(Storing.result("4"), answers.get(3));
  }

  @Test
  void whenTheDatabaseFailsAllAreToldAndNoneIsTriedAgain() throws Exception {
    storing.failing.put("3", new StoreFailure("is away", new IllegalStateException()));
    for (var id = 1; id <= 4; id++) {
      ask("app", "" + id);
    }
    storing.open();

    var answers = answers();
    assertEquals(Storing.result("1"), answers.getFirst());
    answers.subList(1, 4).forEach(it -> assertInstanceOf(StoreFailure.class, it));
    assertEquals(List.of("app: 1", "app: 2 3 4"), storing.batches);
    storing.failing.clear();
    assertEquals(Storing.result("3"), write("app", "3"));
  }

  @Test
  void noneWaitsForEverWhenTheThreadThatStoresDies() throws Exception {
    ask("app", "1");
    storing.failing.put("2", new StackOverflowError());
    ask("app", "2");
    ask("app", "3");
    storing.open();

    var answers = answers();
    assertInstanceOf(StackOverflowError.class, answers.get(1));
    assertInstanceOf(IllegalStateException.class, answers.get(2));
    assertEquals(Storing.result("4"), write("app", "4"));
  }

  /** Stores nothing before it is opened; the result of a write tells which it was. */
  private static final class Storing implements WriteRecords {
    private final CountDownLatch opened = new CountDownLatch(1);
    private final List<String> batches = new ArrayList<>();
    private final Map<String, Throwable> failing = new LinkedHashMap<>();

    static Result result(String id) {
      return new Result.VersionMoved(Long.parseLong(id));
    }

    void open() {
      opened.countDown();
    }

    Map<String, List<String>> byCaller() {
      var all = new LinkedHashMap<String, List<String>>();
      for (var batch : batches) {
        var parts = batch.split(": ");
        all.computeIfAbsent(parts[0], _ -> new ArrayList<>()).addAll(List.of(parts[1].split(" ")));
      }
      return all;
    }

    @Override
    public List<Result> writeAll(
        Caller caller, IntegrationId integration, EntityName entity, List<Write> writes) {
      await();
      var ids = writes.stream().map(each -> each.id().value()).toList();
      synchronized (batches) {
        batches.add(caller.name() + ": " + String.join(" ", ids));
      }
      for (var id : ids) {
        switch (failing.get(id)) {
          case RuntimeException failure -> throw failure;
          case Error error -> throw error;
          case null, default -> {}
        }
      }
      return ids.stream().map(Storing::result).toList();
    }

    private void await() {
      try {
        opened.await();
      } catch (InterruptedException stopped) {
        throw new IllegalStateException(stopped);
      }
    }

    @Override
    public Result write(Caller caller, IntegrationId integration, EntityName entity, Write write) {
      return writeAll(caller, integration, entity, List.of(write)).getFirst();
    }

    @Override
    public Result delete(
        Caller caller,
        IntegrationId integration,
        EntityName entity,
        HostId id,
        Optional<Long> ifVersion) {
      return new Result.Deleted();
    }
  }
}
