package dev.odoobridge.application.simulation;

import dev.odoobridge.application.integrations.HookMaker;
import dev.odoobridge.application.integrations.PrepareOdooService;
import dev.odoobridge.application.memory.InMemoryDatabase;
import dev.odoobridge.application.memory.InMemoryStores;
import dev.odoobridge.application.memory.odoo.InMemoryOdooTransport;
import dev.odoobridge.application.odoo.Hooks;
import dev.odoobridge.application.odoo.OdooOpener;
import dev.odoobridge.application.port.out.OdooConnector;
import dev.odoobridge.application.sync.SyncBench;
import dev.odoobridge.domain.mapping.OnOdooDelete;
import dev.odoobridge.domain.odoo.OdooVersion;
import dev.odoobridge.testkit.odoo.orm.OdooFault;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Where histories are played, one after the other. Odoo's databases are filled once, and swept
 * before each history.
 */
final class Stage {
  private final Map<Setting, OdooDesk> desks = new HashMap<>();

  private record Setting(int version, boolean keyed) {}

  /** A fresh Odoo that is prepared for the bridge. The one given before is no longer of use. */
  OdooDesk odoo(int version, boolean keyed) {
    var desk = desks.computeIfAbsent(new Setting(version, keyed), Stage::prepared);
    desk.rewind();
    return desk;
  }

  private static OdooDesk prepared(Setting setting) {
    var desk = new OdooDesk(setting.version());
    var transport = new InMemoryOdooTransport(desk.store(), "admin");
    OdooConnector connector =
        (address, credentials) ->
            new OdooConnector.Connected(
                transport, OdooVersion.parse(setting.version() + ".0"), "a simulation");
    var stores = InMemoryStores.of(new InMemoryDatabase());
    stores.integrations().add(Scenery.integration(1));
    new PrepareOdooService(
            stores.integrations(),
            Scenery.profiles(setting.keyed(), OnOdooDelete.KEEP),
            new OdooOpener(connector),
            new HookMaker(
                new Hooks(stores.findings(), new Random(1), InstantSource.system()),
                Optional.empty()))
        .prepare(SyncBench.ID);
    desk.store()
        .faults()
        .poison("res.partner", Stage::isBad, OdooFault.user("that phone number is bad"));
    desk.mark();
    return desk;
  }

  private static boolean isBad(Map<String, Object> row) {
    return row.get("phone") instanceof String phone && phone.startsWith("bad");
  }
}
