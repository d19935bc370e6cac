package dev.odoobridge.application.mapping;

import dev.odoobridge.application.port.in.RunSync;
import dev.odoobridge.application.port.out.IntegrationStore;
import dev.odoobridge.application.port.out.MirrorViews;
import dev.odoobridge.application.port.out.ProfileSource;
import dev.odoobridge.application.port.out.StoreFailure;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.mapping.MappingProfile;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.sync.SyncRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees before a run to the SQL views of its integration. A run goes on without them. */
public final class ViewKeepingSync implements RunSync {
  private static final Logger LOG = LoggerFactory.getLogger(ViewKeepingSync.class);
  private final RunSync runs;
  private final IntegrationStore integrations;
  private final ProfileSource profiles;
  private final MirrorViews views;
  private final Map<IntegrationId, MappingProfile> kept = new ConcurrentHashMap<>();

  public ViewKeepingSync(
      RunSync runs, IntegrationStore integrations, ProfileSource profiles, MirrorViews views) {
    this.runs = runs;
    this.integrations = integrations;
    this.profiles = profiles;
    this.views = views;
  }

  @Override
  public Result start(Caller caller, IntegrationId id, SyncRequest request) {
    integrations.find(id).map(profiles::of).ifPresent(profile -> keep(id, profile));
    return runs.start(caller, id, request);
  }

  private void keep(IntegrationId id, MappingProfile profile) {
    if (profile.equals(kept.get(id))) {
      return;
    }
    try {
      views.keep(id, profile);
      kept.put(id, profile);
    } catch (StoreFailure refused) {
      LOG.atWarn()
          .setCause(refused)
          .addKeyValue("integration", id)
          .log("views not made; may this database user create schemas?");
    }
  }
}
