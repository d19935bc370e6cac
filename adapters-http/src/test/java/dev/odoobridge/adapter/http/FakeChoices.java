package dev.odoobridge.adapter.http;

import dev.odoobridge.application.port.in.ReadChoices;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.direct.Provenance;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.IntegrationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Two customers, of whom one is here; products have no name; Odoo is away as it is told. */
final class FakeChoices implements ReadChoices {
  private static final EntityName CUSTOMER = new EntityName("customer");
  private static final EntityName PRODUCT = new EntityName("product");
  private static final Instant AS_OF = Instant.parse("2026-03-01T10:00:00Z");
  private final FakeIntegrations integrations;
  volatile boolean away;
  volatile Optional<Asked> asked = Optional.empty();

  FakeChoices(FakeIntegrations integrations) {
    this.integrations = integrations;
  }

  @Override
  public Result list(Caller caller, IntegrationId id, EntityName entity, Asked wanted) {
    asked = Optional.of(wanted);
    if (integrations.find(id).isEmpty()) {
      return new Result.NoSuchIntegration(id);
    }
    if (entity.equals(PRODUCT)) {
      return new Result.Nameless(entity);
    }
    if (!entity.equals(CUSTOMER)) {
      return new Result.NoSuchEntity(entity, List.of(CUSTOMER, PRODUCT));
    }
    return new Result.Choices(
        List.of(
            new Choice(new OdooId(7), Optional.of(new HostId("c7")), "Ann"),
            new Choice(new OdooId(8), Optional.empty(), "Ben")),
        Optional.of("id-8"),
        new Provenance(away ? Provenance.Source.COPY : Provenance.Source.ODOO, AS_OF, away));
  }
}
