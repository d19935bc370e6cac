package dev.odoobridge.application.port.out;

import dev.odoobridge.domain.access.User;
import java.util.List;
import java.util.Optional;

/** Keeps users. Thread-safe; takes part in {@link Transactions}. */
public interface UserStore {

  /** Stores a new user; false, and nothing is stored, when the name is taken. */
  boolean add(User user);

  /** Replaces a known user; false when there is none of that name. */
  boolean replace(User user);

  /** Removes a user with the refresh tokens; false when there is none of that name. */
  boolean remove(String name);

  /** Holds up others who call this until the transaction under way ends. */
  void lock();

  Optional<User> find(String name);

  /** The user, while that sign-in of theirs, a family of refresh tokens, was not ended. */
  Optional<User> signedIn(String name, String family);

  /** All of them in the order of their names. */
  List<User> list();
}
