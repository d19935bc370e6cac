package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.auth.Guard;
import dev.odoobridge.adapter.http.auth.SignInThrottle;
import dev.odoobridge.application.port.in.ManageUsers;
import dev.odoobridge.domain.integration.Secret;
import io.javalin.http.Context;
import java.io.IOException;

/** {@code /api/v1/auth/me} and {@code /api/v1/auth/password}: what concerns the caller alone. */
public final class OwnRoutes {
  private final ManageUsers users;
  private final SignInThrottle throttle;

  public OwnRoutes(ManageUsers users, SignInThrottle throttle) {
    this.users = users;
    this.throttle = throttle;
  }

  public void read(Context context) {
    var caller = Guard.caller(context);
    var view = new OwnView(caller.name(), caller.role().word(), ScopeView.from(caller.scope()));
    Answers.json(context, Answers.OK, view);
  }

  /** Tries count as those at the sign-in do: a token that was found is no way to the password. */
  public void changePassword(Context context) throws IOException {
    var fields = new Fields(Bodies.object(context, Bodies.JSON));
    var old = fields.secret("password");
    var next = fields.secret("new_password");
    fields.require("password", old);
    fields.require("new_password", next);
    fields.end();
    var name = Guard.caller(context).name();
    throttle
        .take(name, context.ip())
        .ifPresent(
            wait -> {
              throw Guard.throttled(wait);
            });
    UserRoutes.stored(change(context, old.orElseThrow(), next.orElseThrow()));
    throttle.succeeded(name, context.ip());
    Answers.nothing(context);
  }

  private ManageUsers.Result change(Context context, Secret old, Secret next) {
    return users.changePassword(Guard.caller(context), old, next);
  }

  /** Who the caller is. */
  record OwnView(String name, String role, ScopeView scope) {}
}
