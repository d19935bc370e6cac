package dev.odoobridge.adapter.http;

import static dev.odoobridge.adapter.http.auth.Permission.CHANGE_OWN_PASSWORD;
import static dev.odoobridge.adapter.http.auth.Permission.MANAGE_TOKENS;
import static dev.odoobridge.adapter.http.auth.Permission.MANAGE_USERS;
import static dev.odoobridge.adapter.http.auth.Permission.OPEN;
import static dev.odoobridge.adapter.http.auth.Permission.READ_AUDIT;
import static dev.odoobridge.adapter.http.auth.Permission.READ_OWN;
import static dev.odoobridge.adapter.http.auth.Permission.READ_TOKENS;
import static dev.odoobridge.adapter.http.auth.Permission.READ_USERS;
import static dev.odoobridge.adapter.http.auth.Permission.ROTATE_SECRETS;
import static io.javalin.http.HandlerType.DELETE;
import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.PATCH;
import static io.javalin.http.HandlerType.POST;

import dev.odoobridge.adapter.http.api.ApiTokenRoutes;
import dev.odoobridge.adapter.http.api.AuditRoutes;
import dev.odoobridge.adapter.http.api.OwnRoutes;
import dev.odoobridge.adapter.http.api.SecretRoutes;
import dev.odoobridge.adapter.http.api.TokenRoutes;
import dev.odoobridge.adapter.http.api.UserRoutes;
import dev.odoobridge.adapter.http.auth.SignInThrottle;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/** The routes of signing in, users and tokens. */
final class AccessRouteTable {
  private static final String AUTH = "/api/v1/auth";
  private static final String TOKEN = AUTH + "/token";
  private static final String REFRESH = AUTH + "/refresh";
  private static final String USERS = "/api/v1/users";
  private static final String USER = USERS + "/{name}";
  private static final String TOKENS = "/api/v1/tokens";
  private static final String SECRETS = "/api/v1/secrets";
  private static final String AUDIT = "/api/v1/audit";
  private static final String API_TOKEN = TOKENS + "/{id}";

  /** What is asked without a token, under the path where all else needs one. */
  static final Set<String> UNSIGNED = Set.of(TOKEN, REFRESH);

  private AccessRouteTable() {}

  static List<Route> of(UseCases useCases, InstantSource clock) {
    var access = useCases.access();
    var throttle = new SignInThrottle(clock);
    var signIn = new TokenRoutes(useCases.signIn(), clock, throttle);
    var own = new OwnRoutes(access.manageUsers(), throttle);
    var users = new UserRoutes(access.manageUsers());
    var tokens = new ApiTokenRoutes(access.manageTokens(), clock);
    var secrets = new SecretRoutes(access.rotateSecrets());
    var audit = new AuditRoutes(access.audit());
    return List.of(
        new Route(POST, TOKEN, OPEN, signIn::issue),
        new Route(POST, REFRESH, OPEN, signIn::refresh),
        new Route(GET, AUTH + "/me", READ_OWN, own::read).withSight(),
        new Route(POST, AUTH + "/password", CHANGE_OWN_PASSWORD, own::changePassword),
        new Route(GET, USERS, READ_USERS, UserRoutes.LIST, users::list),
        new Route(POST, USERS, MANAGE_USERS, users::create),
        new Route(GET, USER, READ_USERS, users::read),
        new Route(PATCH, USER, MANAGE_USERS, users::change).showing(users::shown),
        new Route(DELETE, USER, MANAGE_USERS, users::delete).showing(users::shown),
        new Route(GET, TOKENS, READ_TOKENS, ApiTokenRoutes.LIST, tokens::list),
        new Route(POST, TOKENS, MANAGE_TOKENS, tokens::create),
        new Route(GET, API_TOKEN, READ_TOKENS, tokens::read),
        new Route(DELETE, API_TOKEN, MANAGE_TOKENS, tokens::revoke).showing(tokens::shown),
        new Route(POST, SECRETS + "/rotate", ROTATE_SECRETS, secrets::rotate),
        new Route(GET, AUDIT, READ_AUDIT, AuditRoutes.LIST, audit::list),
        new Route(GET, AUDIT + "/export", READ_AUDIT, AuditRoutes.FILTERED, audit::export));
  }
}
