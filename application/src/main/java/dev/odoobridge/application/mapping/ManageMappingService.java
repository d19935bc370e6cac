package dev.odoobridge.application.mapping;

import dev.odoobridge.application.port.in.ManageMapping;
import dev.odoobridge.application.port.out.CursorStore;
import dev.odoobridge.application.port.out.IntegrationStore;
import dev.odoobridge.application.port.out.Leases;
import dev.odoobridge.application.port.out.MappingStore;
import dev.odoobridge.application.port.out.ProfileReading;
import dev.odoobridge.application.port.out.ProfileSource;
import dev.odoobridge.application.port.out.ProfileText;
import dev.odoobridge.application.port.out.Transactions;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.integration.MappingVersion;
import dev.odoobridge.domain.listing.Page;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.mapping.EntityMapping;
import dev.odoobridge.domain.mapping.MappingProfile;
import dev.odoobridge.domain.mapping.ProfileProblem;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.sync.Cursor;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the mappings of integrations. */
public final class ManageMappingService implements ManageMapping {
  private static final Logger LOG = LoggerFactory.getLogger(ManageMappingService.class);
  private final Stores stores;
  private final ProfileSource profiles;
  private final ProfileText text;
  private final Leases leases;
  private final InstantSource clock;

  public ManageMappingService(
      Stores stores, ProfileSource profiles, ProfileText text, Leases leases, InstantSource clock) {
    this.stores = stores;
    this.profiles = profiles;
    this.text = text;
    this.leases = leases;
    this.clock = clock;
  }

  @Override
  public Optional<Current> read(IntegrationId id) {
    return stores.integrations().find(id).map(this::current);
  }

  private Current current(Integration integration) {
    var own = newest(integration);
    if (own.isPresent()) {
      return new Current(StoredProfiles.OWN, Optional.of(own.get().number()), own.get().text());
    }
    var name = integration.profile();
    var written = profiles.text(name).orElseGet(() -> empty(profiles.of(integration)));
    return new Current(name, Optional.empty(), written);
  }

  /** A mapping without entities cannot be read, but it says what is missing. */
  private String empty(MappingProfile profile) {
    return profile.entities().isEmpty()
        ? "version: 1\nprofile: " + profile.name() + "\nentities: {}\n"
        : text.write(profile);
  }

  private Optional<MappingVersion> newest(Integration integration) {
    return Optional.of(integration)
        .filter(it -> it.profile().equals(StoredProfiles.OWN))
        .flatMap(it -> stores.mappings().newest(it.id()))
        .flatMap(newest -> stores.mappings().find(integration.id(), newest.number()));
  }

  @Override
  public Optional<MappingVersion> version(IntegrationId id, int number) {
    return stores.mappings().find(id, number);
  }

  @Override
  public Optional<Page<MappingVersion>> versions(IntegrationId id, Slice<MappingVersion> slice) {
    return stores
        .integrations()
        .find(id)
        .map(
            _ ->
                slice.page(
                    stores.mappings().list(id, slice.andOneMore()), stores.mappings().count(id)));
  }

  @Override
  public Result replace(
      Caller caller, IntegrationId id, String written, Predicate<Current> asRead) {
    if (stores.integrations().find(id).isEmpty()) {
      return new Result.NoSuchIntegration(id);
    }
    return switch (text.read(written)) {
      case ProfileReading.Invalid(var problems) -> new Result.Invalid(problems);
      case ProfileReading.Valid(var profile) -> {
        var acquired = leases.tryAcquire(Leases.ofRuns(id));
        if (acquired.isEmpty()) {
          yield new Result.RunUnderWay(id);
        }
        var lease = acquired.get();
        try (lease) {
          yield stores
              .transactions()
              .call(
                  () ->
                      read(id).filter(asRead.negate()).isPresent()
                          ? new Result.Moved(id)
                          : store(caller, id, written, profile));
        }
      }
    };
  }

  private Result store(Caller caller, IntegrationId id, String written, MappingProfile profile) {
    var found = stores.integrations().find(id);
    if (found.isEmpty()) {
      return new Result.NoSuchIntegration(id);
    }
    var integration = found.get();
    var lost = lost(integration, profile, written);
    if (!lost.isEmpty()) {
      return new Result.Invalid(lost);
    }
    var same = newest(integration).filter(version -> version.text().equals(written));
    if (same.isPresent()) {
      return new Result.Stored(same.get(), List.of());
    }
    var changed = changed(profiles.of(integration), profile);
    var version = stores.mappings().add(id, written, clock.instant(), caller.name());
    stores.integrations().replace(integration.withProfile(StoredProfiles.OWN, clock.instant()));
    changed.forEach(entity -> stores.cursors().save(id, entity, Cursor.START));
    LOG.atInfo()
        .addKeyValue("integration", id)
        .addKeyValue("version", version.number())
        .addKeyValue("by", caller.name())
        .log("mapping changed");
    return new Result.Stored(version, changed);
  }

  /** What the integration is set to sync must stay there. */
  private List<ProfileProblem> lost(
      Integration integration, MappingProfile profile, String written) {
    return integration.settings().entities().stream()
        .filter(entity -> profile.entity(entity).isEmpty())
        .map(
            entity ->
                new FieldProblem(
                    "entities",
                    "has no entity "
                        + entity
                        + ", which the integration is set to sync; change its entities first"))
        .map(problem -> text.placed(written, problem))
        .toList();
  }

  private static List<EntityName> changed(MappingProfile before, MappingProfile after) {
    return after.entities().stream()
        .filter(entity -> !before.entity(entity.name()).equals(Optional.of(entity)))
        .map(EntityMapping::name)
        .toList();
  }

  /** What it works on. */
  public record Stores(
      IntegrationStore integrations,
      MappingStore mappings,
      CursorStore cursors,
      Transactions transactions) {}
}
