package dev.odoobridge.application.memory;

import dev.odoobridge.application.port.out.AnswerStore;
import dev.odoobridge.domain.access.KeptAnswer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Kept answers in memory. */
public final class InMemoryAnswerStore implements AnswerStore {
  private final InMemoryDatabase database;

  public InMemoryAnswerStore(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public Optional<Known> take(
      String caller, String key, String fingerprint, Instant now, Instant abandoned) {
    return database.write(
        state -> {
          var known = state.answers.get(List.of(caller, key));
          var isFree =
              known == null || known.answer().isEmpty() && known.takenAt().isBefore(abandoned);
          if (isFree) {
            state.answers.put(
                List.of(caller, key),
                new State.TakenKey(fingerprint, StoredTime.cut(now), Optional.empty()));
            return Optional.empty();
          }
          return Optional.of(new Known(known.fingerprint(), known.answer()));
        });
  }

  @Override
  public void keep(String caller, String key, KeptAnswer answer) {
    database.write(
        state ->
            state.answers.computeIfPresent(
                List.of(caller, key),
                (_, it) ->
                    new State.TakenKey(it.fingerprint(), it.takenAt(), Optional.of(answer))));
  }

  @Override
  public void free(String caller, String key) {
    database.write(
        state ->
            state.answers.computeIfPresent(
                List.of(caller, key), (_, it) -> it.answer().isEmpty() ? null : it));
  }

  @Override
  public long forget(Instant before) {
    return database.write(
        state -> {
          var size = state.answers.size();
          state.answers.values().removeIf(it -> it.takenAt().isBefore(before));
          return (long) size - state.answers.size();
        });
  }

  @Override
  public void forget(String caller) {
    database.write(state -> state.answers.keySet().removeIf(it -> it.getFirst().equals(caller)));
  }
}
