package dev.odoobridge.adapter.odoo.jsonrpc;

import dev.odoobridge.adapter.odoo.common.Answer;
import java.util.Optional;
import java.util.regex.Pattern;

/** The cookie of one user's session, shared by all that is opened for him. Thread-safe. */
final class SessionCookie {
  private static final Pattern FORM =
      Pattern.compile("session_id=([\\w.~%+/=-]{1,500})\\s*(?:;.*)?");

  private Optional<String> current = Optional.empty();

  synchronized Optional<String> current() {
    return current;
  }

  /**
   * Keeps what the answer to a request with that cookie sets: Odoo 19 renames a session every three
   * hours and forgets the old name. An answer to an older cookie than the one kept is late, and
   * sets nothing.
   */
  synchronized void takeOver(String sent, Answer answer) {
    if (current.filter(sent::equals).isPresent()) {
      in(answer).ifPresent(given -> current = Optional.of(given));
    }
  }

  synchronized void set(String cookie) {
    current = Optional.of(cookie);
  }

  /** Forgets it, and tells what it was. */
  synchronized Optional<String> drop() {
    var dropped = current;
    current = Optional.empty();
    return dropped;
  }

  /** The last one an answer sets; Odoo 19 sets two when it logs in. */
  static Optional<String> in(Answer answer) {
    return answer.cookies().stream()
        .map(FORM::matcher)
        .filter(cookie -> cookie.matches())
        .map(cookie -> cookie.group(1))
        .reduce((earlier, later) -> later);
  }
}
