package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.problem.Problem;
import dev.odoobridge.adapter.http.problem.ProblemType;
import dev.odoobridge.application.port.in.RingHook;
import io.javalin.http.Context;

/**
 * {@code /hooks/odoo/{secret}}: Odoo says that something changed. Whoever knows the secret may say
 * so; what is in the body is not looked at.
 */
public final class HookRoutes {
  private final RingHook hook;

  public HookRoutes(RingHook hook) {
    this.hook = hook;
  }

  public void ring(Context context) {
    switch (hook.ring(context.pathParam("secret"))) {
      case RUNG -> Answers.nothing(context);
      case UNKNOWN ->
          throw Problem.of(ProblemType.PATH_NOT_FOUND, "There is no such hook, or no more.");
    }
  }
}
