package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.auth.Guard;
import dev.odoobridge.adapter.http.problem.Problems;
import dev.odoobridge.application.port.in.SwitchAutoSync;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.FieldProblem;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /api/v1/integrations/{id}/auto-sync}: whether changes go to Odoo by themselves. */
public final class AutoSyncRoutes {
  private final SwitchAutoSync autoSync;

  public AutoSyncRoutes(SwitchAutoSync autoSync) {
    this.autoSync = autoSync;
  }

  public void read(Context context) {
    var id = Paths.integration(context);
    var state = autoSync.state(id).orElseThrow(() -> Problems.noSuchIntegration(id));
    Answers.json(context, Answers.OK, AutoSyncView.from(state));
  }

  /** How it is, for the audit log. */
  public Optional<?> shown(Context context) {
    return autoSync.state(Paths.integration(context)).map(AutoSyncView::from);
  }

  public void turn(Context context) throws IOException {
    var fields = new Fields(Bodies.object(context, Bodies.JSON));
    var on = fields.flag("on");
    var entity = fields.text("entity");
    if (on.isEmpty()) {
      fields.wrong("on", "must be true or false");
    }
    if (entity.filter(name -> !EntityName.isWellFormed(name)).isPresent()) {
      fields.wrong("entity", "is no name of an entity");
    }
    fields.end();
    var result =
        autoSync.turn(
            Guard.caller(context),
            Paths.integration(context),
            entity.map(EntityName::new),
            on.orElseThrow());
    switch (result) {
      case SwitchAutoSync.Result.Turned(var state) ->
          Answers.json(context, Answers.OK, AutoSyncView.from(state));
      case SwitchAutoSync.Result.NoSuchIntegration(var id) -> throw Problems.noSuchIntegration(id);
      case SwitchAutoSync.Result.NoSuchEntity(var name, var known) ->
          throw Problems.invalidFields(
              List.of(
                  new FieldProblem(
                      "entity",
                      "\"" + name + "\" is not sent to Odoo; known: " + Problems.words(known))));
    }
  }

  /** What is switched on. */
  record AutoSyncView(boolean on, boolean paused, Map<String, EntityView> entities) {
    static AutoSyncView from(SwitchAutoSync.State state) {
      var entities = new LinkedHashMap<String, EntityView>();
      state
          .entities()
          .forEach(
              (name, entity) ->
                  entities.put(
                      name.value(),
                      new EntityView(state.sends(entity), entity.on(), entity.waiting())));
      return new AutoSyncView(state.on(), state.paused(), entities);
    }
  }

  /**
   * An entity.
   *
   * @param on whether its changes go by themselves, all things considered
   * @param switchedOn its own switch alone
   */
  record EntityView(boolean on, boolean switchedOn, long waiting) {}
}
