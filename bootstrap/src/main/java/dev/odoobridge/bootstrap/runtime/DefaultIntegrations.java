package dev.odoobridge.bootstrap.runtime;

import dev.odoobridge.application.port.in.ManageIntegrations;
import dev.odoobridge.application.port.in.ManageIntegrations.Draft;
import dev.odoobridge.application.port.in.ManageIntegrations.Result;
import dev.odoobridge.bootstrap.config.Settings;
import dev.odoobridge.bootstrap.config.WrongSetting;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.access.Role;
import dev.odoobridge.domain.record.IntegrationId;
import java.util.Locale;
import java.util.Optional;

/** Keeps the integration {@code default} as the environment describes it. */
final class DefaultIntegrations {
  private static final IntegrationId ID = new IntegrationId("default");
  private static final Caller CALLER = new Caller("settings", Role.ADMIN);

  private DefaultIntegrations() {}

  static void ensure(Settings settings, ManageIntegrations integrations) {
    settings.defaultIntegration().ifPresent(wanted -> ensure(wanted, integrations));
  }

  private static void ensure(Settings.DefaultIntegration wanted, ManageIntegrations integrations) {
    var draft = draft(wanted);
    var result =
        integrations.find(ID).isPresent()
            ? integrations.replace(CALLER, ID, draft)
            : integrations.create(CALLER, draft);
    if (result instanceof Result.Invalid(var problems)) {
      var first = problems.getFirst();
      throw new WrongSetting("ODOO_" + first.path().toUpperCase(Locale.ROOT), first.message());
    }
  }

  private static Draft draft(Settings.DefaultIntegration wanted) {
    return new Draft(
        Optional.of(ID.value()),
        Optional.of("default"),
        Optional.of(wanted.url()),
        Optional.of(wanted.database()),
        Optional.of(wanted.username()),
        wanted.apiKey(),
        wanted.password(),
        Optional.empty(),
        Optional.of(wanted.profile()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(wanted.autoSync()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
