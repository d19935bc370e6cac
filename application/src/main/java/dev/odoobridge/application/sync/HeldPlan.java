package dev.odoobridge.application.sync;

import dev.odoobridge.domain.plan.Operation;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Holds what a run is about to do to some operations of a plan: those alone, and only as kept. */
final class HeldPlan implements Ledger {
  private final Map<Operation.Key, Operation> kept = new LinkedHashMap<>();
  private final Map<Operation.Key, String> moved = new LinkedHashMap<>();
  private final Set<Operation.Key> met = new HashSet<>();

  @Override
  public boolean wantsAll() {
    return true;
  }

  @Override
  public boolean holds() {
    return true;
  }

  /** From now on these are the operations to hold to. */
  void hold(Collection<Operation> operations) {
    kept.clear();
    moved.clear();
    met.clear();
    operations.forEach(operation -> kept.put(operation.key(), operation));
  }

  @Override
  public Set<Operation.Key> admitted(
      List<Operation> operations, Map<Operation.Key, String> reasons) {
    var now = new HashMap<Operation.Key, Operation>();
    operations.forEach(operation -> now.put(operation.key(), operation));
    reasons.forEach((key, reason) -> refuse(key, Optional.empty(), reason));
    var admitted = new HashSet<Operation.Key>();
    now.forEach(
        (key, operation) -> {
          var before = kept.get(key);
          if (before != null && before.isSameAs(operation) && !moved.containsKey(key)) {
            met.add(key);
            admitted.add(key);
          } else {
            refuse(key, Optional.of(operation), "");
          }
        });
    return admitted;
  }

  private void refuse(Operation.Key key, Optional<Operation> now, String reason) {
    Optional.ofNullable(kept.get(key))
        .ifPresent(
            before -> {
              met.remove(key);
              moved.putIfAbsent(key, before.moved(now, reason));
            });
  }

  /** Why each of the operations does not hold that was refused, or that nobody came up with. */
  Map<Operation, String> moved() {
    var found = new LinkedHashMap<Operation, String>();
    kept.forEach(
        (key, operation) -> {
          var why = moved.get(key);
          if (why != null) {
            found.put(operation, why);
          } else if (!met.contains(key)) {
            found.put(operation, operation.moved(Optional.empty(), ""));
          }
        });
    return found;
  }
}
