package dev.odoobridge.application.sync;

import dev.odoobridge.application.odoo.Availability;
import dev.odoobridge.application.odoo.Breakers;
import dev.odoobridge.application.odoo.Hooks;
import dev.odoobridge.application.odoo.LocalCopy;
import dev.odoobridge.application.odoo.OdooWatch;
import dev.odoobridge.application.odoo.WhileAway;
import dev.odoobridge.application.port.in.PrepareOdoo;
import dev.odoobridge.application.port.in.WriteRecords;
import dev.odoobridge.application.port.out.OdooConnector;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.application.port.out.ProfileSource;
import dev.odoobridge.application.virtual.ManageVirtualValuesService;
import dev.odoobridge.testkit.odoo.orm.OdooFault;
import java.net.URI;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The parts of a {@link SyncBench} that tests of other packages work with. */
public record ServicesBench(SyncBench bench) {

  public static ServicesBench of(int version) {
    return new ServicesBench(SyncBench.of(version));
  }

  public dev.odoobridge.application.contract.Stores stores() {
    return bench.stores;
  }

  public ProfileSource profiles() {
    return bench.profiles;
  }

  public OdooConnector connector() {
    return bench.connector;
  }

  public Breakers breakers() {
    return bench.breakers;
  }

  public PrepareOdoo prepare(Optional<URI> publicUrl) {
    return bench.prepare(publicUrl);
  }

  public Hooks hooks() {
    return bench.hooks;
  }

  public OdooWatch watch() {
    return bench.watch();
  }

  /** What reads fall back to; nobody looks whether Odoo is there. */
  public WhileAway whileAway() {
    var availability =
        new Availability(
            bench.stores.integrations(),
            _ -> {
              throw new IllegalStateException("nobody looks");
            },
            Runnable::run,
            bench.clock);
    var copy = new LocalCopy(bench.profiles, bench.stores.records(), bench.stores.cursors());
    return new WhileAway(availability, copy);
  }

  /** Sets and reads virtual values. */
  public ManageVirtualValuesService virtualValues() {
    return new ManageVirtualValuesService(
        bench.stores.integrations(),
        bench.stores.transactions(),
        bench.stores.kept().fields(),
        bench.stores.kept().values(),
        bench.clock);
  }

  public WriteRecords host() {
    return bench.host;
  }

  public void sync() {
    bench.sync();
  }

  /** From now on nobody answers. */
  public void goDown() {
    bench.wire.on(_ -> true, 0, Integer.MAX_VALUE, Wire.unavailable());
  }

  public void comeBack() {
    bench.wire.disarm();
  }

  public long writes() {
    return bench.wire.writes().size();
  }

  /** From now on Odoo refuses partners whose name begins so. */
  public void refuse(String beginning, OdooFault fault) {
    bench
        .odoo
        .store()
        .faults()
        .poison(
            "res.partner",
            row -> String.valueOf(row.get("name")).startsWith(beginning + " "),
            fault);
  }

  /** From now on Odoo's user may do nothing with that model. */
  public void refuseModel(String model, OdooFault fault) {
    bench.wire.on(
        call -> call.model().value().equals(model),
        0,
        Integer.MAX_VALUE,
        (_, _) -> {
          throw new OdooFailure.Refused(fault.message(), fault.name());
        });
  }

  /** Writes to that model are refused while it is so. */
  public void refuseWritesWhile(String model, BooleanSupplier so) {
    bench.wire.on(
        call -> Wire.is(call, model, "write") && so.getAsBoolean(),
        0,
        Integer.MAX_VALUE,
        (_, _) -> {
          throw new OdooFailure.Refused("no writes", "odoo.addons.ServerActionWithWarningsError");
        });
  }

  public void forgive() {
    bench.odoo.store().faults().clear();
  }

  public long pending() {
    return bench.pending();
  }
}
