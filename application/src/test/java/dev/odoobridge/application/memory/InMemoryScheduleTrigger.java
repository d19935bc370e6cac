package dev.odoobridge.application.memory;

import dev.odoobridge.application.port.out.ScheduleTrigger;
import dev.odoobridge.domain.sync.ScheduleId;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** A trigger whose time passes when the test says so. */
public final class InMemoryScheduleTrigger implements ScheduleTrigger {
  private final Map<ScheduleId, Instant> armed = new TreeMap<>();

  @Override
  public synchronized void arm(ScheduleId id, Instant at) {
    armed.put(id, at);
  }

  @Override
  public synchronized void disarm(ScheduleId id) {
    armed.remove(id);
  }

  @Override
  public synchronized Map<ScheduleId, Instant> armed() {
    return new TreeMap<>(armed);
  }

  /** Calls for all whose time has come by then, once each. */
  public void reach(Instant now, Called called) {
    armed()
        .forEach(
            (id, at) -> {
              if (!at.isAfter(now)) {
                called.call(id).ifPresentOrElse(next -> arm(id, next), () -> disarm(id));
              }
            });
  }
}
