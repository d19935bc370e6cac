package dev.odoobridge.application.integrations;

import dev.odoobridge.application.odoo.Breakers;
import dev.odoobridge.application.odoo.OdooOpener;
import dev.odoobridge.application.odoo.OdooWatch;
import dev.odoobridge.application.odoo.Schemas;
import dev.odoobridge.application.port.in.TestConnection;
import dev.odoobridge.application.port.out.IntegrationStore;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.application.port.out.ProfileSource;
import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.integration.Notice;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.record.IntegrationId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;

/** Opens an integration's Odoo and holds its mapping against it. */
public final class TestConnectionService implements TestConnection {
  private final IntegrationStore integrations;
  private final ProfileSource profiles;
  private final OdooOpener opener;
  private final Breakers breakers;
  private final OdooWatch watch;

  public TestConnectionService(
      IntegrationStore integrations,
      ProfileSource profiles,
      OdooOpener opener,
      Breakers breakers,
      OdooWatch watch) {
    this.integrations = integrations;
    this.profiles = profiles;
    this.opener = opener;
    this.breakers = breakers;
    this.watch = watch;
  }

  @Override
  public Result test(IntegrationId id) {
    var integration = integrations.find(id);
    if (integration.isEmpty()) {
      return new Result.NoSuchIntegration(id);
    }
    try {
      var works = test(integration.get());
      breakers.close(id);
      return works;
    } catch (OdooFailure failure) {
      breakers.failed(id, failure);
      return new Result.Fails(failure.code(), failure.explanation());
    }
  }

  private Result test(Integration integration) {
    var opened = opener.open(integration);
    CompanyCheck.require(integration, opened.client());
    var schemas = new Schemas(opened.client());
    var problems = new LinkedHashMap<EntityName, List<FieldProblem>>();
    var notes = new LinkedHashSet<String>();
    opened.note().ifPresent(notes::add);
    watch.opened(integration, opened);
    watch.keys().lookNow(integration, opened.client());
    var chosen = integration.settings().entities();
    for (var mapping : profiles.of(integration).entities()) {
      if (chosen.isEmpty() || chosen.contains(mapping.name())) {
        var resolution = schemas.resolve(mapping);
        notes.addAll(resolution.notes());
        var wrong = watch.schemas().judge(integration.id(), mapping, resolution, schemas);
        if (!wrong.isEmpty()) {
          problems.put(mapping.name(), wrong);
        }
      }
    }
    watch.notices(integration).stream()
        .filter(notice -> notice.kind() == Notice.Kind.KEY_ENDS)
        .forEach(notice -> notes.add(notice.message()));
    return new Result.Works(
        opened.connected().version().full(),
        opened.connected().transport().name().word(),
        opened.connected().reason(),
        problems,
        new ArrayList<>(notes));
  }
}
