package dev.odoobridge.bootstrap.wiring;

import dagger.Module;
import dagger.Provides;
import dev.odoobridge.adapter.http.DirectUseCases;
import dev.odoobridge.application.direct.DiscoverOdooService;
import dev.odoobridge.application.direct.OdooRecordsService;
import dev.odoobridge.application.odoo.OdooOpener;
import dev.odoobridge.application.odoo.OpenOdoos;
import dev.odoobridge.application.port.out.IntegrationStore;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** All that works in Odoo directly. */
@Module
interface DirectModule {

  @Provides
  @Singleton
  static OpenOdoos openOdoos(OdooOpener opener, InstantSource clock) {
    return new OpenOdoos(opener, clock);
  }

  @Provides
  static DirectUseCases directUseCases(IntegrationStore integrations, OpenOdoos odoos) {
    return new DirectUseCases(
        new DiscoverOdooService(integrations, odoos),
        new OdooRecordsService(integrations, odoos));
  }
}
