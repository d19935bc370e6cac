package dev.odoobridge.adapter.http;

import dev.odoobridge.application.port.in.ManageCache;
import dev.odoobridge.application.port.in.OdooRecords;
import dev.odoobridge.application.port.in.ReadOdooRecords;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.direct.CachePolicy;
import dev.odoobridge.domain.direct.Provenance;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.IntegrationId;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Asks each time, and remembers what was wished; keeps policies. */
final class FakeReads implements ReadOdooRecords, ManageCache {
  private final FakeIntegrations integrations;
  private final OdooRecords records;
  private final InstantSource clock;
  private final Map<IntegrationId, CachePolicy> policies = new ConcurrentHashMap<>();
  volatile Optional<Wish> wished = Optional.empty();

  FakeReads(FakeIntegrations integrations, OdooRecords records, InstantSource clock) {
    this.integrations = integrations;
    this.records = records;
    this.clock = clock;
  }

  @Override
  public Answer list(
      Caller caller, IntegrationId id, ModelName model, OdooRecords.Search search, Wish wish) {
    return answer(wish, records.list(caller, id, model, search));
  }

  @Override
  public Answer read(
      Caller caller,
      IntegrationId id,
      ModelName model,
      OdooId record,
      OdooRecords.Shape shape,
      Wish wish) {
    return answer(wish, records.read(caller, id, model, record, shape));
  }

  private Answer answer(Wish wish, OdooRecords.Result result) {
    wished = Optional.of(wish);
    if (wish.onlyKept()) {
      return new Answer.NotKept();
    }
    return result instanceof OdooRecords.Result.Page || result instanceof OdooRecords.Result.Found
        ? new Answer.Known(result, new Provenance(Provenance.Source.ODOO, clock.instant()))
        : new Answer.Other(result);
  }

  @Override
  public ManageCache.Result read(IntegrationId id) {
    return integrations.find(id).isEmpty()
        ? new ManageCache.Result.NoSuchIntegration(id)
        : new ManageCache.Result.Policy(policies.getOrDefault(id, CachePolicy.STANDARD));
  }

  @Override
  public ManageCache.Result change(IntegrationId id, CachePolicy policy) {
    policies.put(id, policy);
    return read(id);
  }

  @Override
  public ManageCache.Result clear(IntegrationId id) {
    return integrations.find(id).isEmpty()
        ? new ManageCache.Result.NoSuchIntegration(id)
        : new ManageCache.Result.Cleared();
  }
}
