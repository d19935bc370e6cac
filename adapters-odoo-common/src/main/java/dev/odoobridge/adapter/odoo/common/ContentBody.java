package dev.odoobridge.adapter.odoo.common;

import dev.odoobridge.application.port.out.ContentSink;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/**
 * Collects an answer as {@link BoundedBody} does, but for a run of Base64 that is longer than
 * anything else Odoo says: that is decoded and handed on as it comes, and a mark stands for it.
 */
final class ContentBody implements BodySubscriber<byte[]> {
  /** A whole number of groups of four. */
  private static final int PIECE = 1 << 16;

  private final long limit;
  private final ContentSink sink;
  private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private final byte[] run = new byte[PIECE];
  private Optional<Subscription> subscription = Optional.empty();
  private int runLength;
  private boolean handingOn;

  ContentBody(long limit, ContentSink sink) {
    this.limit = limit;
    this.sink = sink;
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
    if (whole.isDone()) {
      return;
    }
    try {
      for (var buffer : buffers) {
        take(buffer);
      }
      if (kept.size() > limit) {
        throw new BoundedBody.TooLong(limit);
      }
    } catch (IOException | IllegalArgumentException failure) {
      subscription.ifPresent(Subscription::cancel);
      whole.completeExceptionally(
          failure instanceof IOException ? failure : new IOException("broken Base64", failure));
    }
  }

  private void take(ByteBuffer buffer) throws IOException {
    while (buffer.hasRemaining()) {
      var unit = buffer.get();
      if (isBase64(unit)) {
        if (runLength == PIECE) {
          handOn();
        }
        run[runLength++] = unit;
      } else {
        endRun();
        kept.write(unit);
      }
    }
  }

  private void handOn() throws IOException {
    handingOn = true;
    var bytes =
        Base64.getDecoder().decode(runLength == PIECE ? run : Arrays.copyOf(run, runLength));
    sink.write(bytes, 0, bytes.length);
    runLength = 0;
  }

  private void endRun() throws IOException {
    if (handingOn) {
      handOn();
      kept.writeBytes(Contents.MARK);
    } else {
      kept.write(run, 0, runLength);
    }
    handingOn = false;
    runLength = 0;
  }

  private static boolean isBase64(byte unit) {
    return unit >= 'a' && unit <= 'z'
        || unit >= 'A' && unit <= 'Z'
        || unit >= '0' && unit <= '9'
        || unit == '+'
        || unit == '/'
        || unit == '=';
  }

  @Override
  public void onError(Throwable problem) {
    whole.completeExceptionally(problem);
  }

  @Override
  public void onComplete() {
    try {
      endRun();
      whole.complete(kept.toByteArray());
    } catch (IOException | IllegalArgumentException failure) {
      whole.completeExceptionally(failure);
    }
  }
}
