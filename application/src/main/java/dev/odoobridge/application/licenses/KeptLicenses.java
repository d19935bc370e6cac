package dev.odoobridge.application.licenses;

import dev.odoobridge.application.port.in.ManageVirtualValues;
import dev.odoobridge.application.port.in.ManageVirtualValues.Reading;
import dev.odoobridge.application.port.in.ManageVirtualValues.Values;
import dev.odoobridge.application.port.in.ManageVirtualValues.Write;
import dev.odoobridge.application.port.in.ManageVirtualValues.Written;
import dev.odoobridge.application.port.out.Transactions;
import dev.odoobridge.application.port.out.VirtualFieldStore;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.license.License;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.value.RawValue;
import dev.odoobridge.domain.virtual.VirtualModel;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The licences among virtual values. Thread-safe. */
public final class KeptLicenses {
  static final ModelName PARTNER = new ModelName("res.partner");

  private final Transactions transactions;
  private final VirtualFieldStore fields;
  private final ManageVirtualValues values;

  public KeptLicenses(
      Transactions transactions, VirtualFieldStore fields, ManageVirtualValues values) {
    this.transactions = transactions;
    this.fields = fields;
    this.values = values;
  }

  /** Does something while nobody else writes licences of the integration. */
  <T> T alone(IntegrationId id, Supplier<T> work) {
    return transactions.call(
        () -> {
          fields.lock(model(id));
          return work.get();
        });
  }

  /** Keeps a licence, or with other values takes it away. */
  Written write(Caller caller, IntegrationId id, OdooId company, RawValue.Members said) {
    return values.write(caller, model(id), List.of(new Write(company, said, false))).getFirst();
  }

  static VirtualModel model(IntegrationId id) {
    return new VirtualModel(id, PARTNER);
  }

  Optional<License> find(IntegrationId id, OdooId company) {
    return licenses(values.read(model(id), List.of(company))).stream().findFirst();
  }

  /** Some licences by companies; none where their fields are not defined yet. */
  List<License> search(IntegrationId id, RawValue.Items where, Slice<OdooId> companies) {
    return licenses(values.search(model(id), where, companies));
  }

  private static List<License> licenses(Reading reading) {
    return reading instanceof Reading.Found(var records)
        ? records.stream().map(KeptLicenses::license).flatMap(Optional::stream).toList()
        : List.of();
  }

  private static Optional<License> license(Values values) {
    return License.from(values.record(), values.values());
  }
}
