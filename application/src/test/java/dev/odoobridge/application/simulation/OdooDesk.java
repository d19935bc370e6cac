package dev.odoobridge.application.simulation;

import dev.odoobridge.testkit.odoo.OdooStore;
import dev.odoobridge.testkit.odoo.orm.OdooVersion;
import dev.odoobridge.testkit.time.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Odoo, as the people who work in it see it. A transaction may be made to have begun earlier: then
 * its records carry that time, as they do in Odoo.
 */
final class OdooDesk {
  private static final Instant OPENING = Instant.parse("2026-03-01T10:00:00Z");

  private final SettableClock clock = SettableClock.at(OPENING);
  private final OdooStore store;
  private Optional<Instant> begun = Optional.empty();

  OdooDesk(int version) {
    this.store = OdooStore.create(OdooVersion.of(version), "admin", this::now);
  }

  OdooStore store() {
    return store;
  }

  SettableClock clock() {
    return clock;
  }

  void mark() {
    store.mark();
  }

  /** An hour after the opening, with nothing done since {@link #mark()}. */
  void rewind() {
    store.rewind();
    clock.set(OPENING.plus(Duration.ofHours(1)));
  }

  private Instant now() {
    return begun.orElseGet(clock::instant);
  }

  /** Does the work in transactions that began at that time and are committed now. */
  <T> T since(Instant start, Supplier<T> work) {
    begun = Optional.of(start);
    try {
      return work.get();
    } finally {
      begun = Optional.empty();
    }
  }

  long create(String model, Map<String, Object> values) {
    var ids = call(model, "create", List.of(), Map.of("vals_list", List.of(values)));
    return (Long) ((List<?>) ids).getFirst();
  }

  void write(String model, long id, Map<String, Object> values) {
    call(model, "write", List.of(id), Map.of("vals", values));
  }

  void unlink(String model, long id) {
    call(model, "unlink", List.of(id), Map.of());
  }

  /** Calls a method such as {@code action_confirm} of one record. */
  void press(String model, String method, long id) {
    call(model, method, List.of(id), Map.of());
  }

  /** The records a domain finds, archived ones too, in the order of ids. */
  List<Map<?, ?>> rows(String model, List<?> domain, List<String> fields, String order) {
    var arguments = Map.of("domain", domain, "fields", fields, "order", order);
    var found = new ArrayList<Map<?, ?>>();
    for (var row : (List<?>) call(model, "search_read", List.of(), arguments)) {
      found.add((Map<?, ?>) row);
    }
    return found;
  }

  private Object call(String model, String method, List<Long> ids, Map<String, Object> arguments) {
    var answer =
        store.call(
            "admin",
            model,
            method,
            ids.isEmpty() ? null : ids,
            arguments,
            Map.of("active_test", false));
    return answer == null ? "None" : answer;
  }
}
