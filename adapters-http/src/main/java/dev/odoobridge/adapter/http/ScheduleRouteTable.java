package dev.odoobridge.adapter.http;

import static dev.odoobridge.adapter.http.auth.Permission.CANCEL_RUNS;
import static dev.odoobridge.adapter.http.auth.Permission.MANAGE_SCHEDULES;
import static dev.odoobridge.adapter.http.auth.Permission.READ_SCHEDULES;
import static io.javalin.http.HandlerType.DELETE;
import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.POST;
import static io.javalin.http.HandlerType.PUT;

import dev.odoobridge.adapter.http.api.CancelRoutes;
import dev.odoobridge.adapter.http.api.ScheduleRoutes;
import java.util.List;

/** The routes of schedules. Those of the whole scheduler come first: they look like one's id. */
final class ScheduleRouteTable {
  private static final String SCHEDULES = "/api/v1/schedules";
  private static final String SCHEDULE = SCHEDULES + "/{id}";
  private static final String SCHEDULER = SCHEDULES + "/scheduler";

  private static final String CANCEL = "/api/v1/runs/{id}/cancel";

  private ScheduleRouteTable() {}

  static List<Route> of(ScheduleUseCases useCases) {
    var routes = new ScheduleRoutes(useCases.manageSchedules());
    var cancel = new CancelRoutes(useCases.cancelRun());
    return List.of(
        new Route(POST, CANCEL, CANCEL_RUNS, cancel::cancel),
        new Route(GET, SCHEDULER, READ_SCHEDULES, routes::scheduler),
        new Route(POST, SCHEDULER + "/start", MANAGE_SCHEDULES, routes::start)
            .showing(routes::schedulerShown),
        new Route(POST, SCHEDULER + "/stop", MANAGE_SCHEDULES, routes::stop)
            .showing(routes::schedulerShown),
        new Route(GET, SCHEDULES, READ_SCHEDULES, ScheduleRoutes.LIST, routes::list),
        new Route(POST, SCHEDULES, MANAGE_SCHEDULES, routes::create),
        new Route(GET, SCHEDULE, READ_SCHEDULES, routes::read),
        new Route(PUT, SCHEDULE, MANAGE_SCHEDULES, routes::replace).showing(routes::shown),
        new Route(DELETE, SCHEDULE, MANAGE_SCHEDULES, routes::delete).showing(routes::shown),
        new Route(POST, SCHEDULE + "/pause", MANAGE_SCHEDULES, routes::pause)
            .showing(routes::shown),
        new Route(POST, SCHEDULE + "/resume", MANAGE_SCHEDULES, routes::resume)
            .showing(routes::shown));
  }
}
