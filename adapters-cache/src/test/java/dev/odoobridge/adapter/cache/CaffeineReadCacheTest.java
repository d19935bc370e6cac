package dev.odoobridge.adapter.cache;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.application.contract.ReadCacheContract;
import dev.odoobridge.application.port.out.ReadCache;
import dev.odoobridge.domain.direct.KeptRead;
import dev.odoobridge.domain.direct.ReadAnswer;
import dev.odoobridge.domain.direct.ReadQuestion;
import dev.odoobridge.domain.value.RawValue;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class CaffeineReadCacheTest implements ReadCacheContract {
  @Override
  public ReadCache cache() {
    return new CaffeineReadCache(1_000_000);
  }

  @Test
  void keepsNoMoreThanThereIsRoomFor() {
    var cache = new CaffeineReadCache(100_000);
    var row = new RawValue.Members(Map.of("name", RawValue.of("x".repeat(5_000))));

    IntStream.range(0, 100)
        .forEach(index -> cache.keep(question(index), new KeptRead(ReadAnswer.of(row), "", T)));

    var kept = IntStream.range(0, 100).filter(index -> cache.find(question(index)).isPresent());
    assertTrue(kept.count() < 10);
  }

  private static ReadQuestion question(int index) {
    return new ReadQuestion(SHOP, T, PARTNER, ALL, new Asked("" + index));
  }
}
