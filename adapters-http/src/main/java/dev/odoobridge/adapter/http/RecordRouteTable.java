package dev.odoobridge.adapter.http;

import static dev.odoobridge.adapter.http.auth.Permission.READ_RECORDS;
import static dev.odoobridge.adapter.http.auth.Permission.WRITE_RECORDS;
import static io.javalin.http.HandlerType.DELETE;
import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.PATCH;
import static io.javalin.http.HandlerType.POST;
import static io.javalin.http.HandlerType.PUT;

import dev.odoobridge.adapter.http.api.BulkRoutes;
import dev.odoobridge.adapter.http.api.JournalRoutes;
import dev.odoobridge.adapter.http.api.RecordRoutes;
import dev.odoobridge.adapter.http.problem.ProblemAnswers;
import java.util.List;

/** The routes of the host's records. */
final class RecordRouteTable {
  private static final String RECORDS = "/api/v1/integrations/{id}/records/{entity}";
  private static final String RECORD = RECORDS + "/{hostId}";

  private RecordRouteTable() {}

  static List<Route> of(UseCases useCases, ProblemAnswers problems) {
    var routes =
        new RecordRoutes(
            useCases.readRecords(), useCases.writeRecords(), useCases.care().readDifferences());
    var bulk = new BulkRoutes(useCases.manageIntegrations(), useCases.writeRecords(), problems);
    var journal = new JournalRoutes(useCases.readJournal(), useCases.readRecords());
    return List.of(
        new Route(GET, RECORDS, READ_RECORDS, RecordRoutes.LIST, routes::list),
        new Route(POST, RECORDS, WRITE_RECORDS, bulk::write),
        new Route(GET, RECORD, READ_RECORDS, routes::read),
        new Route(PUT, RECORD, WRITE_RECORDS, routes::put),
        new Route(PATCH, RECORD, WRITE_RECORDS, routes::patch),
        new Route(DELETE, RECORD, WRITE_RECORDS, routes::delete),
        new Route(GET, RECORD + "/journal", READ_RECORDS, JournalRoutes.LIST, journal::list));
  }
}
