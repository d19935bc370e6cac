package dev.odoobridge.application.memory;

import dev.odoobridge.application.contract.LeasesContract;
import dev.odoobridge.application.port.out.Leases;

final class InMemoryLeasesTest implements LeasesContract {
  private final InMemoryLeases.Register register = new InMemoryLeases.Register();
  private final InMemoryLeases one = new InMemoryLeases(register);
  private final InMemoryLeases other = new InMemoryLeases(register);

  @Override
  public Leases leases() {
    return one;
  }

  @Override
  public Leases ofOtherInstance() {
    return other;
  }

  @Override
  public void killInstance() {
    one.die();
  }
}
