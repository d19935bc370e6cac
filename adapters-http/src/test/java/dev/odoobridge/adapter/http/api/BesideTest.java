package dev.odoobridge.adapter.http.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class BesideTest {
  private final Beside beside = new Beside();
  private final List<Integer> done = new ArrayList<>();

  @Test
  void goesOnWhileItsCallerDoes() throws Exception {
    var callersTurn = new CountDownLatch(1);
    beside.start(
        () -> {
          awaitUnhurried(callersTurn);
          done.add(1);
        });

    assertEquals(List.of(), done);
    callersTurn.countDown();
    beside.close();

    assertEquals(List.of(1), done);
  }

  @Test
  void isOnePieceAfterTheOther() throws Exception {
    for (var number = 1; number <= 100; number++) {
      var piece = number;
      beside.start(() -> done.add(piece));
    }
    beside.close();

    assertEquals(100, done.size());
    assertEquals(done.stream().sorted().toList(), done);
  }

  @Test
  void saysWhatAPieceThrewBeforeTheNextIsStarted() throws Exception {
    beside.start(
        () -> {
          throw new IOException("full");
        });

    assertThrows(IOException.class, () -> beside.start(() -> done.add(2)));

    beside.close();
    assertFalse(done.contains(2));
  }

  @Test
  void saysWhatTheLastPieceThrewAtTheEnd() throws Exception {
    beside.start(
        () -> {
          throw new IllegalStateException("a bug");
        });

    assertThrows(IllegalStateException.class, beside::close);
    beside.close();
  }

  private static void awaitUnhurried(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
