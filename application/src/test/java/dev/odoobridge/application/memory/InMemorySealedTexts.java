package dev.odoobridge.application.memory;

import dev.odoobridge.application.port.out.SealedTexts;
import java.util.stream.Stream;

/** Counts the secrets in memory, which are not encrypted there. */
public final class InMemorySealedTexts implements SealedTexts {
  private final InMemoryDatabase database;

  public InMemorySealedTexts(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public long sealAnew() {
    return database.read(
        state ->
            state.integrations.values().stream()
                    .flatMap(
                        it -> Stream.of(it.credentials().apiKey(), it.credentials().password()))
                    .filter(it -> it.isPresent())
                    .count()
                + state.webhooks.size()
                + state.answers.values().stream().filter(it -> it.answer().isPresent()).count());
  }
}
