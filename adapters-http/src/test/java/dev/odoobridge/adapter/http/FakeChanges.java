package dev.odoobridge.adapter.http;

import dev.odoobridge.application.port.in.AcknowledgeChanges;
import dev.odoobridge.application.port.in.ReadChanges;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.feed.Change;
import dev.odoobridge.domain.feed.ChangeKind;
import dev.odoobridge.domain.feed.FeedCursor;
import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.record.RecordKey;
import dev.odoobridge.domain.sync.RunId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A change feed the test adds to. Unless it is patient it forgets everything as soon as someone
 * waits for what is not there, so that no request goes on for ever.
 */
final class FakeChanges implements ReadChanges, AcknowledgeChanges {
  private static final List<EntityName> ENTITIES =
      List.of(new EntityName("customer"), new EntityName("order"));

  private final List<Item> items = new ArrayList<>();
  private final List<String> acknowledged = new ArrayList<>();
  private final FakeIntegrations integrations;
  private boolean patient;
  private boolean released;
  private int waiting;
  private FeedCursor cutOff = FeedCursor.START;

  FakeChanges(FakeIntegrations integrations) {
    this.integrations = integrations;
  }

  synchronized void bePatient() {
    patient = true;
  }

  synchronized FeedCursor add(String entity, String id, Optional<HostRecord> record) {
    var key = new RecordKey(new IntegrationId("main"), new EntityName(entity), new HostId(id));
    var change =
        new Change(
            key,
            2,
            record.isPresent() ? ChangeKind.UPDATED : ChangeKind.DELETED,
            List.of("name"),
            Served.NOW,
            "odoo",
            Optional.of(new RunId("run-1")));
    var cursor = new FeedCursor(0, 10L + items.size(), 1);
    items.add(new Item(cursor, change, record));
    notifyAll();
    return cursor;
  }

  synchronized void forget() {
    cutOff = newest();
  }

  synchronized List<String> acknowledged() {
    return List.copyOf(acknowledged);
  }

  synchronized void awaitWaiting(int count) throws InterruptedException {
    while (waiting < count) {
      wait();
    }
  }

  @Override
  public synchronized ReadChanges.Result read(Query query) {
    if (query.after().filter(cutOff::isBehind).isPresent()) {
      return new ReadChanges.Result.CutOff(newest());
    }
    var after = query.after().orElse(FeedCursor.START);
    var found =
        items.stream()
            .filter(item -> item.cursor().isBehind(after))
            .filter(item -> query.filter().takes(item.change()))
            .limit(query.limit())
            .toList();
    return new ReadChanges.Result.Page(
        found, found.size() < query.limit() ? newest() : found.getLast().cursor());
  }

  @Override
  public synchronized ReadChanges.Result await(Query query, Duration atMost) {
    while (read(query) instanceof ReadChanges.Result.Page page && page.items().isEmpty()) {
      if (released) {
        return page;
      }
      if (!patient) {
        return new ReadChanges.Result.CutOff(newest());
      }
      try {
        waiting++;
        notifyAll();
        wait();
      } catch (InterruptedException stopped) {
        throw new IllegalStateException(stopped);
      } finally {
        waiting--;
      }
    }
    return read(query);
  }

  @Override
  public synchronized void stopWaiting() {
    released = true;
    notifyAll();
  }

  @Override
  public synchronized FeedCursor newest() {
    return new FeedCursor(0, 10L + items.size(), 0);
  }

  @Override
  public synchronized AcknowledgeChanges.Result acknowledge(
      Caller caller, IntegrationId integration, List<EntityName> entities, FeedCursor upTo) {
    if (integrations.find(integration).map(Integration::id).isEmpty()) {
      return new AcknowledgeChanges.Result.NoSuchIntegration(integration);
    }
    var foreign = entities.stream().filter(it -> !ENTITIES.contains(it)).findFirst();
    if (foreign.isPresent()) {
      return new AcknowledgeChanges.Result.NoSuchEntity(foreign.get(), ENTITIES);
    }
    if (upTo.isBehind(newest())) {
      return new AcknowledgeChanges.Result.NotReached(newest());
    }
    acknowledged.add(caller.name() + " " + integration + " " + entities + " " + upTo);
    return new AcknowledgeChanges.Result.Acknowledged(1);
  }
}
