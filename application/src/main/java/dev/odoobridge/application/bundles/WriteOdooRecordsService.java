package dev.odoobridge.application.bundles;

import dev.odoobridge.application.odoo.Availability;
import dev.odoobridge.application.port.in.ManageBundles;
import dev.odoobridge.application.port.in.OdooRecords;
import dev.odoobridge.application.port.in.WriteOdooRecords;
import dev.odoobridge.application.port.out.BundleStore;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.bundle.Deed;
import dev.odoobridge.domain.bundle.Step;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.value.RawValue;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Asks Odoo unless it is known to be away, or others wait for it already. */
public final class WriteOdooRecordsService implements WriteOdooRecords {
  private static final RawValue.Members NOTHING = new RawValue.Members(Map.of());

  private final OdooRecords odoo;
  private final ManageBundles bundles;
  private final BundleStore store;
  private final Availability availability;

  public WriteOdooRecordsService(
      OdooRecords odoo, ManageBundles bundles, BundleStore store, Availability availability) {
    this.odoo = odoo;
    this.bundles = bundles;
    this.store = store;
    this.availability = availability;
  }

  @Override
  public Answer create(Caller caller, IntegrationId id, ModelName model, RawValue.Members values) {
    return asked(
        caller, id, Deed.create(model, values), () -> odoo.create(caller, id, model, values));
  }

  @Override
  public Answer update(
      Caller caller, IntegrationId id, ModelName model, OdooId record, RawValue.Members values) {
    return asked(
        caller,
        id,
        Deed.of(Deed.Kind.UPDATE, model, record, values),
        () -> odoo.update(caller, id, model, record, values));
  }

  @Override
  public Answer delete(Caller caller, IntegrationId id, ModelName model, OdooId record) {
    return asked(
        caller,
        id,
        Deed.of(Deed.Kind.DELETE, model, record, NOTHING),
        () -> odoo.delete(caller, id, model, record));
  }

  private Answer asked(
      Caller caller, IntegrationId id, Deed deed, Supplier<OdooRecords.Result> ask) {
    if (!availability.isAway(id) && !store.isWaiting(id)) {
      try {
        return new Answer.Asked(ask.get());
      } catch (OdooFailure.Unavailable _) {
        // nothing was done; it is taken for later
      }
    }
    var taken = bundles.queue(caller, id, List.of(Step.open("write", deed)));
    return taken instanceof ManageBundles.Result.Known(var bundle)
        ? new Answer.Queued(bundle)
        : new Answer.Refused(taken);
  }
}
