package dev.odoobridge.adapter.http;

import dev.odoobridge.application.port.in.DiscoverOdoo;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.access.OdooAccess;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.record.IntegrationId;
import java.util.List;
import java.util.Optional;

/** An Odoo 19 with partners alone. */
final class FakeDirect implements DiscoverOdoo {
  private static final ModelName PARTNER = new ModelName("res.partner");
  private final FakeIntegrations integrations;
  volatile int asked;

  FakeDirect(FakeIntegrations integrations) {
    this.integrations = integrations;
  }

  private DiscoverOdoo.Result known(IntegrationId id, boolean fresh, DiscoverOdoo.Result result) {
    asked += fresh ? 1 : 0;
    return integrations.find(id).isPresent()
        ? result
        : new DiscoverOdoo.Result.NoSuchIntegration(id);
  }

  @Override
  public DiscoverOdoo.Result version(Caller caller, IntegrationId id, boolean fresh) {
    return known(
        id,
        fresh,
        new DiscoverOdoo.Result.Version(
            "19.0", "prod", "json2", "Odoo 19", Optional.empty(), Served.NOW));
  }

  @Override
  public DiscoverOdoo.Result models(Caller caller, IntegrationId id, boolean fresh) {
    return known(
        id,
        fresh,
        new DiscoverOdoo.Result.Models(
            List.of(
                new Model("res.partner", "Contact", false),
                new Model("sale.make.order", "Make an Order", true)),
            Served.NOW));
  }

  @Override
  public DiscoverOdoo.Result fields(
      Caller caller, IntegrationId id, ModelName model, boolean fresh) {
    var refusal = OdooAccess.of(caller).refusal(model, OdooAccess.Deed.READ);
    if (refusal.isPresent()) {
      return new DiscoverOdoo.Result.Denied(refusal.get());
    }
    var type =
        new Field(
            "type",
            "Address Type",
            "selection",
            true,
            false,
            true,
            Optional.empty(),
            Optional.empty(),
            List.of(new Choice("contact", "Contact")),
            Optional.of("What it is for"));
    return known(
        id,
        fresh,
        model.equals(PARTNER)
            ? new DiscoverOdoo.Result.Fields(model, List.of(type), Served.NOW)
            : new DiscoverOdoo.Result.NoSuchModel(model));
  }

  @Override
  public DiscoverOdoo.Result modules(Caller caller, IntegrationId id, boolean fresh) {
    return known(
        id,
        fresh,
        new DiscoverOdoo.Result.Modules(
            List.of(
                new Module("crm", "CRM", "uninstalled", Optional.empty()),
                new Module("sale", "Sales", "installed", Optional.of("19.0.1.2"))),
            Served.NOW));
  }
}
