package dev.odoobridge.application.direct;

import dev.odoobridge.application.odoo.ChangeMarks;
import dev.odoobridge.application.port.in.ManageCache;
import dev.odoobridge.application.port.out.IntegrationStore;
import dev.odoobridge.application.port.out.ReadCache;
import dev.odoobridge.domain.direct.CachePolicy;
import dev.odoobridge.domain.record.IntegrationId;
import java.util.function.Supplier;

/** Keeps the policy beside the mark, so that one look at the database finds both. */
public final class ManageCacheService implements ManageCache {
  private final IntegrationStore integrations;
  private final ChangeMarks marks;
  private final ReadCache cache;

  public ManageCacheService(IntegrationStore integrations, ChangeMarks marks, ReadCache cache) {
    this.integrations = integrations;
    this.marks = marks;
    this.cache = cache;
  }

  @Override
  public Result read(IntegrationId id) {
    return known(id, () -> new Result.Policy(marks.of(id).policy()));
  }

  @Override
  public Result change(IntegrationId id, CachePolicy policy) {
    return known(
        id,
        () -> {
          marks.save(id, policy);
          return new Result.Policy(policy);
        });
  }

  @Override
  public Result clear(IntegrationId id) {
    return known(
        id,
        () -> {
          marks.changed(id);
          cache.forget(id);
          return new Result.Cleared();
        });
  }

  private Result known(IntegrationId id, Supplier<Result> work) {
    return integrations.find(id).isEmpty() ? new Result.NoSuchIntegration(id) : work.get();
  }
}
