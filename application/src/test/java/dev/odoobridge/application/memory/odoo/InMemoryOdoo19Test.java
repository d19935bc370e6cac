package dev.odoobridge.application.memory.odoo;

import dev.odoobridge.application.contract.odoo.OdooTransportContract;
import dev.odoobridge.application.contract.odoo.Workbench;
import dev.odoobridge.testkit.odoo.OdooStore;
import dev.odoobridge.testkit.odoo.orm.OdooVersion;
import java.time.InstantSource;

final class InMemoryOdoo19Test implements OdooTransportContract {
  private final OdooStore store =
      OdooStore.create(OdooVersion.V19, "admin", InstantSource.system());
  private final Workbench bench = new Workbench(new InMemoryOdooTransport(store, "admin"));

  @Override
  public Workbench bench() {
    return bench;
  }
}
