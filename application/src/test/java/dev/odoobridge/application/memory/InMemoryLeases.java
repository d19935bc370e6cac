package dev.odoobridge.application.memory;

import dev.odoobridge.application.port.out.Leases;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The leases of one instance of the bridge; instances that share a register exclude each other. */
public final class InMemoryLeases implements Leases {
  private final Register register;

  public InMemoryLeases(Register register) {
    this.register = register;
  }

  @Override
  public Optional<Lease> tryAcquire(String name) {
    var held = new Held(this);
    if (register.holders.putIfAbsent(name, held) != null) {
      return Optional.empty();
    }
    return Optional.of(() -> register.holders.remove(name, held));
  }

  /** As when the process of this instance dies: all its leases end. */
  public void die() {
    register.holders.values().removeIf(held -> held.instance == this);
  }

  /** Who holds what, for all instances. */
  public static final class Register {
    private final Map<String, Held> holders = new ConcurrentHashMap<>();
  }

  /** One holding; compared by identity, so that closing an old lease does not end a newer one. */
  private static final class Held {
    private final InMemoryLeases instance;

    private Held(InMemoryLeases instance) {
      this.instance = instance;
    }
  }
}
