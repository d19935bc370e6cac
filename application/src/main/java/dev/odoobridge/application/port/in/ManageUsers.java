package dev.odoobridge.application.port.in;

import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.access.Role;
import dev.odoobridge.domain.access.User;
import dev.odoobridge.domain.integration.Secret;
import dev.odoobridge.domain.record.FieldProblem;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Creates, changes and removes those who sign in. Somebody who can let others in is always left:
 * the last admin stays one.
 */
public interface ManageUsers {

  /** All of them in the order of their names. */
  List<User> list();

  Optional<User> find(String name);

  /** Stores a new user. */
  Result create(Caller caller, String name, Role role, Secret password);

  /** Changes what is given. A new password, and shutting out, end what was signed in before. */
  default Result change(Caller caller, String name, Change change) {
    return change(caller, name, change, _ -> true);
  }

  /** Changes what is given, if the user is as the caller read it; nobody comes between. */
  Result change(Caller caller, String name, Change change, Predicate<User> asRead);

  /** Removes a user, and ends what was signed in. */
  default Result delete(Caller caller, String name) {
    return delete(caller, name, _ -> true);
  }

  /** Removes a user who is as the caller read it. */
  Result delete(Caller caller, String name, Predicate<User> asRead);

  /** Changes the caller's own password, which ends what was signed in before. */
  Result changePassword(Caller caller, Secret old, Secret next);

  /** What is to change; the rest stays. */
  record Change(Optional<Role> role, Optional<Secret> password, Optional<Boolean> disabled) {}

  /** What came of it. */
  sealed interface Result {
    record Stored(User user) implements Result {}

    record Deleted(User user) implements Result {}

    /** Nothing was stored. */
    record Invalid(List<FieldProblem> problems) implements Result {
      public Invalid {
        problems = List.copyOf(problems);
      }
    }

    /** The user is not as the caller read it. Nothing was done. */
    record Moved(String name) implements Result {}

    record NameTaken(String name) implements Result {}

    record NoSuchUser(String name) implements Result {}

    /** It is the last one who can let others in. */
    record LastAdmin(String name) implements Result {}

    /** The old password is another one. */
    record WrongPassword() implements Result {}
  }
}
