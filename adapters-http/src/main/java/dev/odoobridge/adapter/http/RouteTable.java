package dev.odoobridge.adapter.http;

import dev.odoobridge.adapter.http.api.Listeners;
import dev.odoobridge.adapter.http.problem.ProblemAnswers;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/** All routes there are: a table a subject, each with what its routes need. */
final class RouteTable {
  private RouteTable() {}

  static List<Route> of(
      UseCases useCases,
      String version,
      InstantSource clock,
      ProblemAnswers problems,
      Listeners listeners) {
    return Stream.of(
            OperatorRouteTable.of(useCases.operators(), version),
            AccessRouteTable.of(useCases, clock),
            DocsRouteTable.of(),
            MetricsRouteTable.of(useCases.metrics()),
            OldRouteTable.of(useCases, version),
            PlanRouteTable.of(useCases),
            AuditRouteTable.of(useCases),
            IntegrationRouteTable.of(useCases),
            MappingRouteTable.of(useCases.mapping()),
            RecordRouteTable.of(useCases, problems),
            CareRouteTable.of(useCases),
            RunRouteTable.of(useCases),
            ConflictRouteTable.of(useCases),
            ChangeRouteTable.of(useCases.feed(), clock, listeners),
            WebhookRouteTable.of(useCases.feed()),
            FailureRouteTable.of(useCases),
            ScheduleRouteTable.of(useCases.schedules()),
            OdooRouteTable.of(useCases.direct()),
            StoreRouteTable.of(useCases.store(), problems),
            LicenseRouteTable.of(useCases.licenses()))
        .flatMap(List::stream)
        .toList();
  }
}
