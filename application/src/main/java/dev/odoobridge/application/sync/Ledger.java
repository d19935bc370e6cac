package dev.odoobridge.application.sync;

import dev.odoobridge.domain.plan.Operation;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Is shown what a run is about to do, and decides what of it may be done. Used by one thread. */
interface Ledger {

  /** Lets everything through, and needs not be shown anything. */
  Ledger NONE =
      new Ledger() {
        @Override
        public boolean wantsAll() {
          return false;
        }

        @Override
        public boolean holds() {
          return false;
        }

        @Override
        public Set<Operation.Key> admitted(
            List<Operation> operations, Map<Operation.Key, String> reasons) {
          throw new IllegalStateException("an ordinary run is not held to anything");
        }
      };

  /** Whether operations have to be worked out and shown. */
  boolean wantsAll();

  /** Whether nothing but what it admits may be done. */
  boolean holds();

  /**
   * Shows a batch of operations.
   *
   * @param reasons of records about which nothing is to be done, why
   * @return those that may be done
   */
  Set<Operation.Key> admitted(List<Operation> operations, Map<Operation.Key, String> reasons);
}
