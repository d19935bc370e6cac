package dev.odoobridge.adapter.http.auth;

import dev.odoobridge.adapter.http.problem.Problem;
import dev.odoobridge.adapter.http.problem.ProblemType;
import dev.odoobridge.application.port.in.SignIn;
import dev.odoobridge.domain.access.Caller;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Optional;

/** Lets a request through, or ends it with 401 or 403. Thread-safe. */
public final class Guard {
  private static final String CALLER = "caller";
  private static final String SIGNED_IN = "signed-in";
  private static final String SCHEME = "bearer ";
  private static final String CHALLENGE = "Bearer realm=\"odoo-bridge\"";

  private final SignIn signIn;

  public Guard(SignIn signIn) {
    this.signIn = signIn;
  }

  /** Finds out who calls. */
  public void authenticate(Context context) {
    var caller =
        token(context)
            .map(token -> signIn.caller(token).orElseThrow(Guard::badToken))
            .orElseThrow(Guard::noToken);
    context.attribute(CALLER, caller);
  }

  /** Ends the request unless the caller, who was authenticated before, has the permission. */
  public static void require(Permission permission, Context context) {
    if (permission == Permission.OPEN) {
      return;
    }
    var caller = caller(context);
    if (!permission.isHeldBy(caller.role())) {
      throw Problem.of(
          ProblemType.FORBIDDEN, "The role " + caller.role().word() + " may not do this.");
    }
  }

  /** Who was found to call. */
  public static Caller caller(Context context) {
    Caller caller = context.attribute(CALLER);
    if (caller == null) {
      throw noToken();
    }
    return caller;
  }

  /** Who was found to call, if anybody. */
  public static Optional<Caller> signedIn(Context context) {
    return Optional.ofNullable(context.attribute(CALLER));
  }

  /** Notes who signed in by this request. */
  public static void noteSignIn(Context context, String name) {
    context.attribute(SIGNED_IN, name);
  }

  /** Who signed in by this request, if anybody did. */
  public static Optional<String> justSignedIn(Context context) {
    return Optional.ofNullable(context.attribute(SIGNED_IN));
  }

  public static boolean isSignedIn(Context context) {
    return context.attribute(CALLER) != null;
  }

  /** A 401 as HTTP wants it, for a sign-in that failed. */
  public static Problem refused() {
    return Problem.of(
            ProblemType.SIGN_IN_REFUSED,
            "Nobody of that name has that password, or the refresh token is used up.")
        .header("WWW-Authenticate", CHALLENGE);
  }

  /** Too many were refused; nothing was looked at. */
  public static Problem throttled(Duration wait) {
    return Problem.of(
            ProblemType.TOO_MANY_SIGN_INS, "Too many sign-ins of that name or from there failed.")
        .header("Retry-After", Long.toString(wait.toSeconds() + 1));
  }

  private static Optional<String> token(Context context) {
    return Optional.ofNullable(context.header("Authorization"))
        .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .map(value -> value.substring(SCHEME.length()).strip())
        .filter(token -> !token.isEmpty());
  }

  private static Problem noToken() {
    return Problem.of(ProblemType.UNAUTHENTICATED, "The request carries no bearer token.")
        .header("WWW-Authenticate", CHALLENGE);
  }

  private static Problem badToken() {
    return Problem.of(ProblemType.UNAUTHENTICATED, "The token is not valid, or its time is over.")
        .header("WWW-Authenticate", CHALLENGE + ", error=\"invalid_token\"");
  }
}
