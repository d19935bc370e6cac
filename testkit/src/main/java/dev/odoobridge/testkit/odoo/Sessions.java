package dev.odoobridge.testkit.odoo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The web sessions of a double, and what can happen to them. Thread-safe. */
public final class Sessions {
  private static final int DIGITS = 40;

  private final RandomGenerator random;
  private final Map<String, Long> users = new LinkedHashMap<>();
  private boolean secondFactor;
  private boolean rotating;

  Sessions(RandomGenerator random) {
    this.random = random;
  }

  /** How many are open. */
  public synchronized int count() {
    return users.size();
  }

  /** Odoo forgets all of them, as when its folder of sessions is emptied. */
  public synchronized void expire() {
    users.clear();
  }

  /** The next call of a session renames it, as 19 does every three hours. */
  public synchronized void rotate() {
    rotating = true;
  }

  /** From now on a login waits for a second factor, which nobody can give over the wire. */
  public synchronized void askForSecondFactor() {
    secondFactor = true;
  }

  synchronized boolean asksForSecondFactor() {
    return secondFactor;
  }

  synchronized String open(long user) {
    var id = newId();
    users.put(id, user);
    return id;
  }

  synchronized Optional<Long> user(String id) {
    return Optional.ofNullable(users.get(id));
  }

  /** The id to go on with: a new one, and only that one, when it is time. */
  synchronized String renamed(String id) {
    var user = users.get(id);
    if (!rotating || user == null) {
      return id;
    }
    rotating = false;
    users.remove(id);
    return open(user);
  }

  synchronized void close(String id) {
    users.remove(id);
  }

  /** An id nobody is signed in to. */
  synchronized String newId() {
    var id = new StringBuilder();
    while (id.length() < DIGITS) {
      id.append(Integer.toHexString(random.nextInt(16)));
    }
    return id.toString();
  }
}
