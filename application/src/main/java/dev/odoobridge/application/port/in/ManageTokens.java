package dev.odoobridge.application.port.in;

import dev.odoobridge.domain.access.ApiToken;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.access.Role;
import dev.odoobridge.domain.access.Scope;
import dev.odoobridge.domain.integration.Secret;
import dev.odoobridge.domain.record.FieldProblem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Makes and ends the tokens that applications carry. */
public interface ManageTokens {

  /** All of them, ended ones too, from the newest to the oldest. */
  List<ApiToken> list();

  Optional<ApiToken> find(String id);

  /** Makes one; its text is in the result and nowhere else. */
  Result create(Caller caller, Draft draft);

  /** Ends one at once; empty when there is none of that id. Ending it again is no error. */
  Optional<ApiToken> revoke(Caller caller, String id);

  /**
   * What a token is to be.
   *
   * @param life never ends when absent
   */
  record Draft(String name, Role role, Scope scope, Optional<Duration> life) {}

  /** What came of it. */
  sealed interface Result {
    record Made(ApiToken token, Secret text) implements Result {}

    /** Its scope names what is not there. */
    record Invalid(List<FieldProblem> problems) implements Result {
      public Invalid {
        problems = List.copyOf(problems);
      }
    }

    /** One that is not ended has the name. */
    record NameTaken(String name) implements Result {}
  }
}
