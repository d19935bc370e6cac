package dev.odoobridge.bootstrap.runtime;

import dev.odoobridge.bootstrap.wiring.BridgeComponent;
import java.time.Duration;
import java.util.List;

/** What goes on beside requests for schedules. */
final class ScheduleTickers {
  /**
   * For what other instances noticed, and for runs that end; what this one notices starts at once.
   */
  private static final Duration LOOK_FOR_WAITING = Duration.ofMillis(500);

  private static final Duration PUT_RIGHT = Duration.ofSeconds(3);

  private ScheduleTickers() {}

  /** Starts them; they are to be closed in reverse order. */
  static List<AutoCloseable> start(BridgeComponent component) {
    var keeper = component.scheduleKeeper();
    var wake = component.scheduleWake();
    var trigger = component.scheduleTrigger();
    var starting =
        new Ticker(
            "schedule-start", component.scheduleStarter()::tick, wake.starting(), LOOK_FOR_WAITING);
    var keeping = new Ticker("schedule-keep", keeper::tick, wake.keeping(), PUT_RIGHT);
    trigger.start();
    List.of(starting, keeping).forEach(Ticker::start);
    return List.of(starting, keeping, trigger);
  }
}
