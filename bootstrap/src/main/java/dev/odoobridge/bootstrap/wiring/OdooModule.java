package dev.odoobridge.bootstrap.wiring;

import dagger.Module;
import dagger.Provides;
import dev.odoobridge.adapter.odoo.common.HttpSettings;
import dev.odoobridge.adapter.odoo.common.ProbingConnector;
import dev.odoobridge.adapter.odoo.json2.Json2Offer;
import dev.odoobridge.adapter.odoo.jsonrpc.JsonRpcOffer;
import dev.odoobridge.adapter.odoo.jsonrpc.WebSessionOffer;
import dev.odoobridge.adapter.odoo.xmlrpc.XmlRpcOffer;
import dev.odoobridge.application.port.out.OdooConnector;
import dev.odoobridge.bootstrap.runtime.Version;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;

/** The way to Odoo: transports, the preferred one first. */
@Module
interface OdooModule {

  @Provides
  @Singleton
  static ProbingConnector probingConnector(InstantSource clock) {
    return new ProbingConnector(
        List.of(
            new Json2Offer(clock),
            new JsonRpcOffer(clock),
            new WebSessionOffer(clock),
            new XmlRpcOffer(clock)),
        HttpSettings.standard(Version.current()),
        clock);
  }

  @Provides
  static OdooConnector odooConnector(ProbingConnector connector) {
    return connector;
  }
}
