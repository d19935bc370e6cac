package dev.odoobridge.bootstrap.wiring;

import dagger.Module;
import dagger.Provides;
import dev.odoobridge.adapter.http.webhook.HttpPost;
import dev.odoobridge.adapter.persistence.JdbcTransactions;
import dev.odoobridge.adapter.persistence.PostgresWebhookStore;
import dev.odoobridge.adapter.security.HmacMessageSigner;
import dev.odoobridge.application.odoo.KnownNames;
import dev.odoobridge.application.port.in.DeliverWebhooks;
import dev.odoobridge.application.port.in.ManageWebhooks;
import dev.odoobridge.application.port.in.ReadChanges;
import dev.odoobridge.application.port.out.ChangeFeed;
import dev.odoobridge.application.port.out.Leases;
import dev.odoobridge.application.port.out.SecretVault;
import dev.odoobridge.application.port.out.WebhookStore;
import dev.odoobridge.application.webhooks.DeliverWebhooksService;
import dev.odoobridge.application.webhooks.ManageWebhooksService;
import dev.odoobridge.application.webhooks.WebhookCourier;
import dev.odoobridge.bootstrap.runtime.RunExecutor;
import dev.odoobridge.bootstrap.runtime.Version;
import dev.odoobridge.domain.integration.NetworkRule;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;

/** Web hooks to the host. */
@Module
interface WebhookModule {
  Duration PATIENCE = Duration.ofSeconds(15);

  @Provides
  @Singleton
  static WebhookStore webhookStore(JdbcTransactions transactions, SecretVault vault) {
    return new PostgresWebhookStore(transactions, vault);
  }

  @Provides
  static ManageWebhooks manageWebhooks(
      WebhookStore webhooks,
      KnownNames known,
      ChangeFeed feed,
      InstantSource clock,
      SecureRandom random) {
    return new ManageWebhooksService(webhooks, known, feed, clock, random);
  }

  @Provides
  @Singleton
  static DeliverWebhooks deliverWebhooks(
      WebhookStore webhooks,
      Leases leases,
      ReadChanges changes,
      RunExecutor executor,
      InstantSource clock,
      SecureRandom random) {
    var courier = new WebhookCourier(webhooks, changes, new HmacMessageSigner(), clock, random);
    return new DeliverWebhooksService(webhooks, leases, courier, executor, clock);
  }

  @Provides
  @Singleton
  static HttpPost httpPost(NetworkRule network, InstantSource clock) {
    return new HttpPost(Version.current(), PATIENCE, clock, network);
  }
}
