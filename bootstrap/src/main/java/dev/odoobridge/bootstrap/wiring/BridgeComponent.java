package dev.odoobridge.bootstrap.wiring;

import dagger.BindsInstance;
import dagger.Component;
import dev.odoobridge.adapter.http.HttpServer;
import dev.odoobridge.adapter.http.webhook.HttpPost;
import dev.odoobridge.adapter.odoo.common.ProbingConnector;
import dev.odoobridge.adapter.persistence.Database;
import dev.odoobridge.adapter.persistence.DbSchedulerTrigger;
import dev.odoobridge.adapter.security.ServiceKey;
import dev.odoobridge.application.access.AnswerOnceService;
import dev.odoobridge.application.access.AuditService;
import dev.odoobridge.application.access.FirstAdmin;
import dev.odoobridge.application.bundles.BundleRunner;
import dev.odoobridge.application.feed.FeedRetention;
import dev.odoobridge.application.feed.FeedWatch;
import dev.odoobridge.application.odoo.Availability;
import dev.odoobridge.application.odoo.OdooWatch;
import dev.odoobridge.application.port.in.DeliverWebhooks;
import dev.odoobridge.application.port.in.ManageIntegrations;
import dev.odoobridge.application.port.out.AccessTokens;
import dev.odoobridge.application.runs.RunRetention;
import dev.odoobridge.application.schedules.ScheduleKeeper;
import dev.odoobridge.application.schedules.ScheduleStarter;
import dev.odoobridge.application.sync.AbandonedRuns;
import dev.odoobridge.application.sync.AutoSync;
import dev.odoobridge.application.sync.HookedImports;
import dev.odoobridge.bootstrap.config.Settings;
import dev.odoobridge.bootstrap.runtime.FeedWake;
import dev.odoobridge.bootstrap.runtime.HookWake;
import dev.odoobridge.bootstrap.runtime.RunExecutor;
import dev.odoobridge.bootstrap.runtime.ScheduleWake;
import dev.odoobridge.bootstrap.runtime.Wake;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** All parts of the bridge, put together. */
@Singleton
@Component(
    modules = {
      AccessModule.class,
      ApplicationModule.class,
      BundleModule.class,
      CareModule.class,
      CacheModule.class,
      DirectModule.class,
      FeedModule.class,
      HttpModule.class,
      LicenseModule.class,
      MappingModule.class,
      MetricsModule.class,
      OdooModule.class,
      PersistenceModule.class,
      ScheduleModule.class,
      PlanModule.class,
      SecurityModule.class,
      StoreModule.class,
      WebhookModule.class
    })
public interface BridgeComponent {
  HttpServer httpServer();

  AutoSync autoSync();

  AbandonedRuns abandonedRuns();

  HookedImports hookedImports();

  HookWake hookWake();

  BundleRunner bundleRunner();

  Availability availability();

  OdooWatch odooWatch();

  FeedWatch feedWatch();

  FeedRetention feedRetention();

  DeliverWebhooks deliverWebhooks();

  HttpPost httpPost();

  RunRetention runRetention();

  AuditService auditService();

  AnswerOnceService answerOnceService();

  ScheduleKeeper scheduleKeeper();

  ScheduleStarter scheduleStarter();

  DbSchedulerTrigger scheduleTrigger();

  ScheduleWake scheduleWake();

  FirstAdmin firstAdmin();

  ManageIntegrations manageIntegrations();

  AccessTokens accessTokens();

  ProbingConnector odooConnector();

  /** Takes what must exist before the parts. */
  @Component.Factory
  interface Factory {
    BridgeComponent create(
        @BindsInstance Settings settings,
        @BindsInstance Database database,
        @BindsInstance ServiceKey serviceKey,
        @BindsInstance InstantSource clock,
        @BindsInstance Wake wake,
        @BindsInstance FeedWake feedWake,
        @BindsInstance RunExecutor runExecutor);
  }
}
