package dev.odoobridge.adapter.http.problem;

import dev.odoobridge.adapter.http.json.BrokenJson;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.application.port.out.SecretVault;
import dev.odoobridge.application.port.out.StoreFailure;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** The problems that failures become. */
public final class Failures {
  private static final Duration STORE_PAUSE = Duration.ofSeconds(5);

  private Failures() {}

  /** The problem a throwable stands for; empty when it is a bug. */
  public static Optional<Problem> problem(Throwable thrown) {
    return switch (thrown) {
      case Problem problem -> Optional.of(problem);
      case BrokenJson broken -> Optional.of(Problems.brokenJson(broken));
      case StoreFailure _ -> Optional.of(storeUnavailable());
      case SecretVault.CannotOpen closed ->
          Optional.of(
              Problem.of(ProblemType.SECRET_UNREADABLE, String.valueOf(closed.getMessage())));
      case OdooFailure.Unavailable away -> Optional.of(unavailable(away));
      case OdooFailure failure -> Optional.of(odoo(failure.code(), shown(failure)));
      default -> Optional.empty();
    };
  }

  /** What a bug becomes: nothing of it is shown. */
  public static Problem internal() {
    return Problem.of(
        ProblemType.INTERNAL_ERROR, "The request could not be answered; the log has the reason.");
  }

  /**
   * A failure of Odoo by its stable word.
   *
   * @param code see {@link OdooFailure#code}
   */
  public static Problem odoo(String code, String message) {
    return Stream.of(ProblemType.values())
        .filter(type -> type.code().equals(code))
        .findFirst()
        .map(type -> Problem.of(type, message))
        .orElseGet(() -> Problem.of(ProblemType.ODOO_FAILED, message).member("cause", code));
  }

  private static Problem unavailable(OdooFailure.Unavailable away) {
    var problem = odoo(away.code(), shown(away));
    return away.retryAfter()
        .map(pause -> problem.header("Retry-After", seconds(pause)))
        .orElse(problem);
  }

  private static Problem storeUnavailable() {
    return Problem.of(
            ProblemType.STORE_UNAVAILABLE,
            "The database does not answer; whether this was stored is not known: send it again.")
        .header("Retry-After", seconds(STORE_PAUSE));
  }

  private static String seconds(Duration pause) {
    return Long.toString(Math.max(1, pause.toSeconds()));
  }

  private static String shown(OdooFailure failure) {
    return String.valueOf(failure.getMessage());
  }
}
