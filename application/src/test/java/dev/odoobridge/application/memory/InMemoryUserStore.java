package dev.odoobridge.application.memory;

import dev.odoobridge.application.port.out.UserStore;
import dev.odoobridge.domain.access.User;
import java.util.List;
import java.util.Optional;

/** Users in memory. */
public final class InMemoryUserStore implements UserStore {
  private final InMemoryDatabase database;

  public InMemoryUserStore(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public boolean add(User user) {
    var cut = StoredTime.cut(user);
    return database.write(state -> state.users.putIfAbsent(cut.name(), cut) == null);
  }

  @Override
  public boolean replace(User user) {
    var cut = StoredTime.cut(user);
    return database.write(state -> state.users.replace(cut.name(), cut) != null);
  }

  @Override
  public boolean remove(String name) {
    return database.write(
        state -> {
          state.refreshTokens.values().removeIf(it -> it.token().user().equals(name));
          return state.users.remove(name) != null;
        });
  }

  /** One transaction runs at a time anyway. */
  @Override
  public void lock() {}

  @Override
  public Optional<User> find(String name) {
    return database.read(state -> Optional.ofNullable(state.users.get(name)));
  }

  @Override
  public Optional<User> signedIn(String name, String family) {
    return database.read(
        state ->
            Optional.ofNullable(state.users.get(name))
                .filter(
                    _ ->
                        state.refreshTokens.values().stream()
                            .map(State.UsableToken::token)
                            .anyMatch(it -> it.user().equals(name) && it.family().equals(family))));
  }

  @Override
  public List<User> list() {
    return database.read(state -> List.copyOf(state.users.values()));
  }
}
