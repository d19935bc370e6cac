package dev.odoobridge.application.memory;

import dev.odoobridge.application.port.out.ReadCache;
import dev.odoobridge.domain.direct.KeptRead;
import dev.odoobridge.domain.direct.ReadQuestion;
import dev.odoobridge.domain.record.IntegrationId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Answers in a map without a bound. */
public final class InMemoryReadCache implements ReadCache {
  private final Map<ReadQuestion, KeptRead> answers = new ConcurrentHashMap<>();

  @Override
  public Optional<KeptRead> find(ReadQuestion question) {
    return Optional.ofNullable(answers.get(question));
  }

  @Override
  public void keep(ReadQuestion question, KeptRead answer) {
    answers.put(question, answer);
  }

  @Override
  public void forget(IntegrationId integration) {
    answers.keySet().removeIf(question -> question.integration().equals(integration));
  }
}
