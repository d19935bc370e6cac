package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.auth.Guard;
import dev.odoobridge.adapter.http.auth.Sight;
import dev.odoobridge.application.port.in.ManageIntegrations;
import dev.odoobridge.application.port.in.ManageSchedules;
import dev.odoobridge.application.port.in.ReadRuns;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.sync.Direction;
import dev.odoobridge.domain.sync.Run;
import dev.odoobridge.domain.sync.RunStatus;
import dev.odoobridge.domain.sync.SyncRequest;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code /api/sync}: the syncs of a production dashboard. It waits for their end, as it was used
 * to.
 */
public final class OldSyncRoutes {
  public static final List<String> PARAMETERS = List.of(OldIntegration.PARAMETER);

  static final EntityName PRODUCTS = new EntityName("product");
  static final EntityName USERS = new EntityName("user");
  static final EntityName ORDERS = new EntityName("order");

  private final SyncRoutes sync;
  private final OldSyncStatus status;
  private final ManageIntegrations integrations;
  private final ManageSchedules schedules;

  public OldSyncRoutes(
      SyncRoutes sync, ReadRuns runs, ManageIntegrations integrations, ManageSchedules schedules) {
    this.sync = sync;
    this.status = new OldSyncStatus(runs, schedules);
    this.integrations = integrations;
    this.schedules = schedules;
  }

  /** Products, users and orders come in, then orders that wait go out. */
  public void full(Context context) throws IOException {
    pull(context, List.of(PRODUCTS, USERS, ORDERS), true);
  }

  public void products(Context context) throws IOException {
    pull(context, List.of(PRODUCTS), false);
  }

  public void users(Context context) throws IOException {
    pull(context, List.of(USERS), false);
  }

  public void orders(Context context) throws IOException {
    pull(context, List.of(ORDERS), true);
  }

  private void pull(Context context, List<EntityName> entities, boolean pushesOrders)
      throws IOException {
    var integration = integration(context);
    new Fields(Bodies.optionalObject(context)).end();
    Sight.of(context).require(integration, entities);
    var made = new ArrayList<Run>();
    made.add(run(context, integration, Direction.IMPORT, entities));
    if (pushesOrders && made.getFirst().status() != RunStatus.RUNNING) {
      made.add(run(context, integration, Direction.EXPORT, List.of(ORDERS)));
    }
    var isOver = made.stream().noneMatch(run -> run.status() == RunStatus.RUNNING);
    Answers.json(context, isOver ? Answers.OK : Answers.ACCEPTED, OldSyncView.from(made, isOver));
  }

  private Run run(
      Context context, IntegrationId integration, Direction direction, List<EntityName> entities) {
    var request = SyncRequest.of(direction).of(entities);
    return sync.ended(Guard.caller(context), integration, request);
  }

  public void status(Context context) {
    var integration = integration(context);
    Answers.json(context, Answers.OK, status.of(integration));
  }

  public void startScheduler(Context context) {
    turn(context, true);
  }

  public void stopScheduler(Context context) {
    turn(context, false);
  }

  private void turn(Context context, boolean running) {
    var integration = integration(context);
    schedules.turn(Guard.caller(context), running);
    Answers.json(context, Answers.OK, status.scheduler(integration));
  }

  /** The scheduler as shown. */
  public Optional<?> schedulerShown(Context context) {
    return Optional.of(status.scheduler(integration(context)));
  }

  private IntegrationId integration(Context context) {
    return OldIntegration.of(context, Query.of(context, PARAMETERS), integrations);
  }
}
