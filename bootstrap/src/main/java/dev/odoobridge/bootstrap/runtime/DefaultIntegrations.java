package dev.odoobridge.bootstrap.runtime;

import dev.odoobridge.application.mapping.StoredProfiles;
import dev.odoobridge.application.odoo.KeyWatch;
import dev.odoobridge.application.port.in.ManageIntegrations;
import dev.odoobridge.application.port.in.ManageIntegrations.Draft;
import dev.odoobridge.application.port.in.ManageIntegrations.Result;
import dev.odoobridge.bootstrap.config.Settings;
import dev.odoobridge.bootstrap.config.WrongSetting;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.access.Role;
import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.integration.Secret;
import dev.odoobridge.domain.record.IntegrationId;
import java.util.Locale;
import java.util.Optional;

/** Keeps the integration {@code default} as the environment describes it. */
final class DefaultIntegrations {
  private static final IntegrationId ID = new IntegrationId("default");
  private static final Caller CALLER = new Caller("settings", Role.ADMIN);

  private DefaultIntegrations() {}

  static void ensure(Settings settings, ManageIntegrations integrations, KeyWatch keys) {
    settings.defaultIntegration().ifPresent(wanted -> ensure(wanted, integrations, keys));
  }

  private static void ensure(
      Settings.DefaultIntegration wanted, ManageIntegrations integrations, KeyWatch keys) {
    var before = integrations.find(ID);
    var draft = draft(wanted, apiKey(wanted, before, keys), before);
    var result =
        before.isPresent()
            ? integrations.replace(CALLER, ID, draft)
            : integrations.create(CALLER, draft);
    if (result instanceof Result.Invalid(var problems)) {
      var first = problems.getFirst();
      throw new WrongSetting("ODOO_" + first.path().toUpperCase(Locale.ROOT), first.message());
    }
  }

  /** A key the bridge has replaced since opens nothing any more: the stored one stays. */
  private static Optional<Secret> apiKey(
      Settings.DefaultIntegration wanted, Optional<Integration> before, KeyWatch keys) {
    return wanted
        .apiKey()
        .filter(key -> keys.isRetired(ID, key))
        .flatMap(_ -> before.flatMap(it -> it.credentials().apiKey()))
        .or(wanted::apiKey);
  }

  /** A mapping of its own and a pause were somebody's word over the API: they stay. */
  private static Draft draft(
      Settings.DefaultIntegration wanted, Optional<Secret> apiKey, Optional<Integration> before) {
    var profile =
        before
            .map(Integration::profile)
            .filter(StoredProfiles.OWN::equals)
            .orElse(wanted.profile());
    return new Draft(
        Optional.of(ID.value()),
        Optional.of("default"),
        Optional.of(wanted.url()),
        Optional.of(wanted.database()),
        Optional.of(wanted.username()),
        apiKey,
        wanted.password(),
        Optional.empty(),
        Optional.of(profile),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(wanted.autoSync()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        before.map(Integration::paused));
  }
}
