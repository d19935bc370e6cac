package dev.odoobridge.application.mapping;

import dev.odoobridge.application.port.in.ReadMirror;
import dev.odoobridge.application.port.out.IntegrationStore;
import dev.odoobridge.application.port.out.MirrorRows;
import dev.odoobridge.application.port.out.MirrorViews;
import dev.odoobridge.application.port.out.ProfileSource;
import dev.odoobridge.domain.mapping.MappingProfile;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import java.util.List;
import java.util.Optional;

/** Reads the views as the mapping has them; one that no run has made yet is made. */
public final class ReadMirrorService implements ReadMirror {
  private final IntegrationStore integrations;
  private final ProfileSource profiles;
  private final MirrorViews views;
  private final MirrorRows rows;

  public ReadMirrorService(
      IntegrationStore integrations, ProfileSource profiles, MirrorViews views, MirrorRows rows) {
    this.integrations = integrations;
    this.profiles = profiles;
    this.views = views;
    this.rows = rows;
  }

  @Override
  public Result list(IntegrationId integration, String view, long skip, int limit) {
    return with(
        integration,
        view,
        entity ->
            new Result.Rows(entity, rows.page(integration, view, skip, limit).orElseGet(List::of)));
  }

  @Override
  public Result find(IntegrationId integration, String view, long id) {
    return with(
        integration,
        view,
        entity ->
            rows.find(integration, view, id)
                .<Result>map(row -> new Result.Found(entity, row))
                .orElseGet(() -> new Result.NoSuchRow(entity, id)));
  }

  private Result with(IntegrationId id, String view, Reading reading) {
    var profile = integrations.find(id).map(profiles::of);
    if (profile.isEmpty()) {
      return new Result.NoSuchIntegration(id);
    }
    var entity = shown(profile.get(), view);
    if (entity.isEmpty()) {
      return new Result.NoSuchView(id, view);
    }
    if (!views.names(id).contains(view)) {
      views.keep(id, profile.get());
    }
    return reading.of(entity.get());
  }

  private static Optional<EntityName> shown(MappingProfile profile, String view) {
    return profile.entities().stream()
        .filter(entity -> entity.view().filter(it -> it.name().equals(view)).isPresent())
        .map(entity -> entity.name())
        .findFirst();
  }

  private interface Reading {
    Result of(EntityName entity);
  }
}
