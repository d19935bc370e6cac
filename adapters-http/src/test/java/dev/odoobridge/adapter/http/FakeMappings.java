package dev.odoobridge.adapter.http;

import dev.odoobridge.application.port.in.CheckMapping;
import dev.odoobridge.application.port.in.ManageMapping;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.access.OdooAccess;
import dev.odoobridge.domain.integration.MappingVersion;
import dev.odoobridge.domain.listing.Page;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.mapping.ProfileProblem;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** One mapping for all integrations, good when its text begins with {@code version}. */
final class FakeMappings implements ManageMapping, CheckMapping {
  private static final List<ProfileProblem> WRONG =
      List.of(new ProfileProblem(2, 3, "entities.customer", "is not known here"));

  private final FakeIntegrations integrations;
  private final InstantSource clock;
  private final List<MappingVersion> versions = new CopyOnWriteArrayList<>();
  volatile boolean runIsUnderWay;
  volatile Optional<String> failsWith = Optional.empty();

  FakeMappings(FakeIntegrations integrations, InstantSource clock) {
    this.integrations = integrations;
    this.clock = clock;
  }

  @Override
  public Optional<Current> read(IntegrationId id) {
    return integrations
        .find(id)
        .map(
            _ ->
                versions.isEmpty()
                    ? new Current("go4rent", Optional.empty(), "version: 1\n# built in\n")
                    : new Current("own", Optional.of(versions.size()), versions.getLast().text()));
  }

  @Override
  public Optional<MappingVersion> version(IntegrationId id, int number) {
    return versions.stream().filter(version -> version.number() == number).findFirst();
  }

  @Override
  public Optional<Page<MappingVersion>> versions(IntegrationId id, Slice<MappingVersion> slice) {
    return integrations.find(id).map(_ -> slice.pageOf(versions));
  }

  @Override
  public ManageMapping.Result replace(
      Caller caller, IntegrationId id, String text, Predicate<Current> asRead) {
    if (integrations.find(id).isEmpty()) {
      return new ManageMapping.Result.NoSuchIntegration(id);
    }
    if (!asRead.test(read(id).orElseThrow())) {
      return new ManageMapping.Result.Moved(id);
    }
    if (!text.startsWith("version")) {
      return new ManageMapping.Result.Invalid(WRONG);
    }
    if (runIsUnderWay) {
      return new ManageMapping.Result.RunUnderWay(id);
    }
    versions.add(new MappingVersion(versions.size() + 1, text, clock.instant(), caller.name()));
    return new ManageMapping.Result.Stored(versions.getLast(), List.of(new EntityName("customer")));
  }

  @Override
  public CheckMapping.Result check(Caller caller, IntegrationId id, String text) {
    if (integrations.find(id).isEmpty()) {
      return new CheckMapping.Result.NoSuchIntegration(id);
    }
    return failsWith
        .<CheckMapping.Result>map(code -> new CheckMapping.Result.Fails(code, "nobody answers"))
        .orElseGet(
            () ->
                new CheckMapping.Result.Checked(
                    text.startsWith("version") ? List.of() : WRONG, List.of("a note")));
  }

  @Override
  public DraftResult draft(
      Caller caller, IntegrationId id, List<ModelName> models, boolean mirror) {
    if (integrations.find(id).isEmpty()) {
      return new DraftResult.NoSuchIntegration(id);
    }
    var access = OdooAccess.of(caller);
    if (models.stream().anyMatch(it -> access.refusal(it, OdooAccess.Deed.READ).isPresent())) {
      return new DraftResult.Denied("You may not read one of them");
    }
    var unknown = models.stream().filter(model -> !model.value().equals("res.partner")).toList();
    return unknown.isEmpty()
        ? new DraftResult.Drafted("# mirror: " + mirror + "\nversion: 1\n")
        : new DraftResult.NoSuchModels(unknown);
  }
}
