package dev.odoobridge.bootstrap.wiring;

import dagger.Module;
import dagger.Provides;
import dev.odoobridge.adapter.odoo.common.HttpSettings;
import dev.odoobridge.adapter.odoo.common.ProbingConnector;
import dev.odoobridge.adapter.odoo.json2.Json2Offer;
import dev.odoobridge.adapter.odoo.jsonrpc.JsonRpcOffer;
import dev.odoobridge.adapter.odoo.jsonrpc.WebSessionOffer;
import dev.odoobridge.adapter.odoo.xmlrpc.XmlRpcOffer;
import dev.odoobridge.application.odoo.ObservedConnector;
import dev.odoobridge.application.port.out.OdooConnector;
import dev.odoobridge.application.port.out.SyncObserver;
import dev.odoobridge.bootstrap.config.OdooAccess;
import dev.odoobridge.bootstrap.config.Settings;
import dev.odoobridge.bootstrap.config.WrongSetting;
import dev.odoobridge.bootstrap.runtime.Version;
import dev.odoobridge.domain.integration.NetworkRule;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;

/** The way to Odoo: transports, the preferred one first. */
@Module
interface OdooModule {

  @Provides
  static OdooAccess odooAccess(Settings settings) {
    return settings.odoo();
  }

  @Provides
  static NetworkRule networkRule(Settings settings) {
    return new NetworkRule(settings.guarding().privateNetworks());
  }

  @Provides
  @Singleton
  static ProbingConnector probingConnector(
      OdooAccess access, NetworkRule network, InstantSource clock) {
    var offers =
        List.of(
            new Json2Offer(clock),
            new JsonRpcOffer(clock),
            new WebSessionOffer(clock),
            new XmlRpcOffer(clock));
    var http =
        HttpSettings.standard(Version.current())
            .with(network)
            .reaching(access.callTimeout(), access.authority(), access.proxy());
    try {
      return new ProbingConnector(offers, http, clock);
    } catch (IllegalArgumentException wrong) {
      throw new WrongSetting("ODOO_BRIDGE_CA_FILE", String.valueOf(wrong.getMessage()));
    }
  }

  @Provides
  static OdooConnector odooConnector(ProbingConnector connector, SyncObserver observer) {
    return new ObservedConnector(connector, observer, System::nanoTime);
  }
}
