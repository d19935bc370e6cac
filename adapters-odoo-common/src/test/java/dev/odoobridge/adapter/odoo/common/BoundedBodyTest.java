package dev.odoobridge.adapter.odoo.common;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Flow.Subscription;
import org.junit.jupiter.api.Test;

class BoundedBodyTest {
  private final BoundedBody body = new BoundedBody(200_000);

  @Test
  void copiesWhatComesSoThatAnAnswerInTinyPiecesKeepsNoBuffers() {
    var buffer = ByteBuffer.wrap("a".getBytes(US_ASCII));
    body.onSubscribe(subscription());

    body.onNext(List.of(buffer));
    buffer.put(0, (byte) 'b').rewind();
    body.onNext(List.of(buffer));
    body.onComplete();

    assertArrayEquals("ab".getBytes(US_ASCII), body.getBody().toCompletableFuture().join());
  }

  @Test
  void keepsAnAnswerOfAnyLengthUpToTheLimit() {
    var answer = "0123456789".repeat(20_000).getBytes(US_ASCII);
    body.onSubscribe(subscription());

    body.onNext(List.of(ByteBuffer.wrap(answer, 0, 7), ByteBuffer.wrap(answer, 7, 150_000)));
    body.onNext(List.of(ByteBuffer.wrap(answer, 150_007, answer.length - 150_007)));
    body.onComplete();

    assertArrayEquals(answer, body.getBody().toCompletableFuture().join());
  }

  @Test
  void endsAtTheFirstByteBeyondTheLimit() {
    body.onSubscribe(subscription());

    body.onNext(List.of(ByteBuffer.allocate(200_000)));
    body.onNext(List.of(ByteBuffer.allocate(1)));
    body.onComplete();

    var whole = body.getBody().toCompletableFuture();
    var problem = assertThrows(CompletionException.class, whole::join);
    assertInstanceOf(BoundedBody.TooLong.class, problem.getCause());
  }

  private static Subscription subscription() {
    return new Subscription() {
      @Override
      public void request(long more) {
        // All of it is handed over by the test.
      }

      @Override
      public void cancel() {
        // Nothing comes after.
      }
    };
  }
}
