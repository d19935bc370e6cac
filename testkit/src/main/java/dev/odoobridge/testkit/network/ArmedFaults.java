package dev.odoobridge.testkit.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The faults that still wait for their request. Thread-safe. */
final class ArmedFaults {
  private final List<Armed> armed = new ArrayList<>();
  private int met;

  private static final class Armed {
    private final Predicate<String> matching;
    private final NetworkFault fault;
    private int left;

    private Armed(int times, Predicate<String> matching, NetworkFault fault) {
      this.left = times;
      this.matching = matching;
      this.fault = fault;
    }
  }

  synchronized void add(int times, Predicate<String> matching, NetworkFault fault) {
    armed.add(new Armed(times, matching, fault));
  }

  synchronized Optional<NetworkFault> next(String request) {
    for (var candidate : armed) {
      if (candidate.matching.test(request)) {
        candidate.left--;
        met++;
        armed.removeIf(spent -> spent.left <= 0);
        return Optional.of(candidate.fault);
      }
    }
    return Optional.empty();
  }

  synchronized int met() {
    return met;
  }

  synchronized void clear() {
    armed.clear();
  }
}
