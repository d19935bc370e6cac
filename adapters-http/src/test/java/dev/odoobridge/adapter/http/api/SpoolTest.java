package dev.odoobridge.adapter.http.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SpoolTest {

  /** Adding never waits, so all of it can be added before anything is taken. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void givesBackWhatWasAddedInItsOrder(long seed) throws Exception {
    var random = new Random(seed);
    var added = new ByteArrayOutputStream();
    var taken = new ByteArrayOutputStream();
    try (var spool = new Spool()) {
      for (var round = 0; round < 200; round++) {
        var piece = new byte[1 + random.nextInt(60_000)];
        random.nextBytes(piece);
        spool.add(piece);
        added.writeBytes(piece);
        for (var count = random.nextInt(round < 100 ? 2 : 6);
            count > 0 && taken.size() < added.size();
            count--) {
          taken.writeBytes(spool.take().orElseThrow());
        }
      }
      spool.end();
      for (var piece = spool.take(); piece.isPresent(); piece = spool.take()) {
        taken.writeBytes(piece.get());
      }
    }

    assertArrayEquals(added.toByteArray(), taken.toByteArray(), "seed " + seed);
  }

  @Test
  void endsForAWaitingTakerWhenItIsClosed() throws Exception {
    var spool = new Spool();
    var waiting = CompletableFuture.supplyAsync(() -> taken(spool));

    spool.close();
    spool.add(new byte[5_000_000]);

    assertEquals(Optional.empty(), waiting.get());
    assertEquals(Optional.empty(), spool.take());
  }

  private static Optional<byte[]> taken(Spool spool) {
    try {
      return spool.take();
    } catch (IOException | InterruptedException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
