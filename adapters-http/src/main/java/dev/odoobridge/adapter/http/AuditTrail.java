package dev.odoobridge.adapter.http;

import dev.odoobridge.adapter.http.api.Bodies;
import dev.odoobridge.adapter.http.auth.Guard;
import dev.odoobridge.adapter.http.auth.Permission;
import dev.odoobridge.adapter.http.json.Json;
import dev.odoobridge.adapter.http.json.Redaction;
import dev.odoobridge.adapter.http.problem.Problem;
import dev.odoobridge.adapter.http.problem.RequestIds;
import dev.odoobridge.application.port.in.Audit;
import dev.odoobridge.domain.access.AuditEntry;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down who changed what over HTTP, for every route that may change something: when it was
 * done, and when the caller was not allowed to. Records have a journal with every value, so of them
 * only that they were written is kept here, and within a second.
 */
final class AuditTrail {
  private static final Logger LOG = LoggerFactory.getLogger(AuditTrail.class);
  private static final int LONGEST = 4_000;
  private static final int FORBIDDEN = 403;
  private static final int FIRST_FAILURE = 300;

  private final Audit audit;
  private final InstantSource clock;
  private final RequestIds requestIds;

  AuditTrail(Audit audit, InstantSource clock, RequestIds requestIds) {
    this.audit = audit;
    this.clock = clock;
    this.requestIds = requestIds;
  }

  /** Has a route do its work, and writes down that it did. */
  void handle(Route route, Context context) throws Exception {
    var before = isOfRecords(route) ? Optional.<String>empty() : before(route, context);
    route.handler().handle(context);
    var changed = context.statusCode() < FIRST_FAILURE && !Bodies.changedNothing(context);
    if (changed && by(context).isPresent()) {
      record(entry(route, context, context.statusCode(), before, after(route, context)), route);
    }
  }

  /** The caller may not do that. */
  void refused(Route route, Context context, Problem problem) {
    if (problem.type().status() == FORBIDDEN) {
      record(entry(route, context, FORBIDDEN, Optional.empty(), Optional.empty()), route);
    }
  }

  private void record(AuditEntry entry, Route route) {
    if (isOfRecords(route) || entry.status() == FORBIDDEN) {
      audit.recordSoon(entry);
    } else {
      audit.record(entry);
    }
  }

  private AuditEntry entry(
      Route route, Context context, int status, Optional<String> before, Optional<String> after) {
    return new AuditEntry(
        clock.instant(),
        by(context).orElse(""),
        Guard.signedIn(context).map(Caller::role),
        context.ip(),
        route.method() + " " + route.path(),
        parameter(context, route.path().contains("/integrations/{id}") ? "id" : "")
            .filter(IntegrationId::isWellFormed)
            .map(IntegrationId::new),
        parameter(context, "entity").filter(EntityName::isWellFormed).map(EntityName::new),
        target(route, context),
        status,
        requestIds.of(context),
        before,
        after);
  }

  private static Optional<String> by(Context context) {
    return Guard.signedIn(context).map(Caller::name).or(() -> Guard.justSignedIn(context));
  }

  private static Optional<String> before(Route route, Context context) {
    try {
      return route.before().of(context).flatMap(view -> kept(Json.bytes(view)));
    } catch (RuntimeException unreadable) {
      // Such as credentials that no longer open: they can be set anew all the same.
      LOG.atDebug().setCause(unreadable).log("what is about to change cannot be shown");
      return Optional.empty();
    }
  }

  /** What the answer shows; of what is done in Odoo itself, what was asked for. */
  private static Optional<String> after(Route route, Context context) {
    if (isOfRecords(route) || route.permission() == Permission.OPEN) {
      return Optional.empty();
    }
    var asked = Bodies.asked(context).flatMap(AuditTrail::kept);
    var shown = Optional.ofNullable(context.result()).flatMap(AuditTrail::kept);
    return route.path().contains("/odoo/") ? asked.or(() -> shown) : shown.or(() -> asked);
  }

  private static Optional<String> kept(byte[] json) {
    return kept(new String(json, StandardCharsets.UTF_8));
  }

  private static Optional<String> kept(String json) {
    return Redaction.redacted(json)
        .filter(text -> !text.isEmpty())
        .map(text -> text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...");
  }

  private static boolean isOfRecords(Route route) {
    return route.permission() == Permission.WRITE_RECORDS;
  }

  /** The last of the ids in the path. */
  private static Optional<String> target(Route route, Context context) {
    var path = route.path();
    var start = path.lastIndexOf('{');
    return start < 0
        ? Optional.empty()
        : parameter(context, path.substring(start + 1, path.indexOf('}', start)));
  }

  private static Optional<String> parameter(Context context, String name) {
    return Optional.ofNullable(context.pathParamMap().get(name));
  }
}
