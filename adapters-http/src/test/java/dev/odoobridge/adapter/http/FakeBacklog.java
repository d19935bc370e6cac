package dev.odoobridge.adapter.http;

import dev.odoobridge.application.port.in.ReadBacklog;
import java.util.List;
import java.util.function.Supplier;

/** What waits, as a test says it. */
final class FakeBacklog implements ReadBacklog {
  volatile Supplier<List<Backlog>> waiting = List::of;
  volatile int asked;

  @Override
  public List<Backlog> all() {
    asked++;
    return waiting.get();
  }
}
