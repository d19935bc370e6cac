package dev.odoobridge.adapter.odoo.common;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/**
 * Collects an answer up to a limit; a longer one ends the exchange with {@link TooLong}. The bytes
 * are copied as they come: keeping the buffers would cost hundreds of bytes for each one of an
 * answer in pieces of a byte.
 */
final class BoundedBody implements BodySubscriber<byte[]> {
  private static final int BLOCK = 1 << 16;

  private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
  private final long limit;
  private final List<byte[]> full = new ArrayList<>();
  private byte[] block = new byte[BLOCK];
  private int filled;
  private Optional<Subscription> subscription = Optional.empty();
  private long received;
  private boolean ended;

  BoundedBody(long limit) {
    this.limit = limit;
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return whole;
  }

  @Override
  public void onSubscribe(Subscription given) {
    subscription = Optional.of(given);
    given.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    if (ended) {
      return;
    }
    for (var buffer : buffers) {
      received += buffer.remaining();
    }
    if (received > limit) {
      ended = true;
      subscription.ifPresent(Subscription::cancel);
      full.clear();
      whole.completeExceptionally(new TooLong(limit));
    } else {
      buffers.forEach(this::keep);
    }
  }

  private void keep(ByteBuffer buffer) {
    while (buffer.hasRemaining()) {
      if (filled == BLOCK) {
        full.add(block);
        block = new byte[BLOCK];
        filled = 0;
      }
      var length = Math.min(buffer.remaining(), BLOCK - filled);
      buffer.get(block, filled, length);
      filled += length;
    }
  }

  @Override
  public void onError(Throwable problem) {
    if (!ended) {
      whole.completeExceptionally(problem);
    }
  }

  @Override
  public void onComplete() {
    if (!ended) {
      whole.complete(joined());
    }
  }

  private byte[] joined() {
    var all = new byte[(int) received];
    var end = 0;
    for (var one : full) {
      System.arraycopy(one, 0, all, end, BLOCK);
      end += BLOCK;
    }
    System.arraycopy(block, 0, all, end, filled);
    full.clear();
    return all;
  }

  /** The answer is longer than may be read. */
  static final class TooLong extends IOException {
    TooLong(long limit) {
      super("longer than " + limit + " bytes");
    }
  }
}
