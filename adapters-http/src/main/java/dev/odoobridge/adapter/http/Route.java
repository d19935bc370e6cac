package dev.odoobridge.adapter.http;

import dev.odoobridge.adapter.http.api.Query;
import dev.odoobridge.adapter.http.auth.Guard;
import dev.odoobridge.adapter.http.auth.Permission;
import dev.odoobridge.adapter.http.auth.Reach;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.List;

/**
 * One method of one path.
 *
 * @param parameters the query parameters it takes; others are refused
 * @param reach how a narrowed caller is kept to what is in scope
 * @param before shows what is about to change, for the audit log
 */
record Route(
    HandlerType method,
    String path,
    Permission permission,
    List<String> parameters,
    Reach reach,
    Snapshot before,
    Handler handler) {

  Route(
      HandlerType method,
      String path,
      Permission permission,
      List<String> parameters,
      Handler handler) {
    this(method, path, permission, parameters, Reach.of(path), Snapshot.NONE, handler);
  }

  Route(HandlerType method, String path, Permission permission, Handler handler) {
    this(method, path, permission, List.of(), handler);
  }

  /**
   * The paths it answers at: one that an old integration had answers with a slash at its end, too.
   */
  List<String> spellings() {
    return OldRouteTable.isOld(path) ? List.of(path, path + "/") : List.of(path);
  }

  /** This route, whose handler itself keeps to the caller's scope. */
  Route withSight() {
    return new Route(method, path, permission, parameters, Reach.SEEN, before, handler);
  }

  /** This route, which can show what it is about to change. */
  Route showing(Snapshot snapshot) {
    return new Route(method, path, permission, parameters, reach, snapshot, handler);
  }

  /** Whether it changes nothing, by the meaning of its method. */
  boolean isForReading() {
    return method.equals(HandlerType.GET);
  }

  /** Ends the request unless the caller may ask for it. */
  void admit(Context context) {
    Guard.require(permission, context);
    reach.require(permission, context);
    Query.of(context, parameters);
  }
}
