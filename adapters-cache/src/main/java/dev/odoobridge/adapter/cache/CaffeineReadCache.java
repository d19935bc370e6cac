package dev.odoobridge.adapter.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.odoobridge.application.port.out.ReadCache;
import dev.odoobridge.domain.direct.CachePolicy;
import dev.odoobridge.domain.direct.KeptRead;
import dev.odoobridge.domain.direct.ReadQuestion;
import dev.odoobridge.domain.record.IntegrationId;
import java.util.Optional;

/** Answers in a Caffeine cache, which lets go of what is asked for least. */
public final class CaffeineReadCache implements ReadCache {
  private final Cache<ReadQuestion, KeptRead> answers;

  /**
   * Empty.
   *
   * @param bytes about how much memory its answers may take
   */
  public CaffeineReadCache(long bytes) {
    this.answers =
        Caffeine.newBuilder()
            .maximumWeight(bytes)
            .weigher(CaffeineReadCache::weight)
            .expireAfterWrite(CachePolicy.LONGEST)
            // Evicting is quick, and a pool of its own would outlive the service.
            .executor(Runnable::run)
            .build();
  }

  private static int weight(ReadQuestion question, KeptRead kept) {
    return (int) Math.min(Integer.MAX_VALUE, kept.answer().weight());
  }

  @Override
  public Optional<KeptRead> find(ReadQuestion question) {
    return Optional.ofNullable(answers.getIfPresent(question));
  }

  @Override
  public void keep(ReadQuestion question, KeptRead answer) {
    answers.put(question, answer);
  }

  @Override
  public void forget(IntegrationId integration) {
    answers.asMap().keySet().removeIf(question -> question.integration().equals(integration));
  }
}
