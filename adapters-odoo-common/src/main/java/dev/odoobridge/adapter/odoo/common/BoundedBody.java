package dev.odoobridge.adapter.odoo.common;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** Collects an answer up to a limit; a longer one ends the exchange with {@link TooLong}. */
final class BoundedBody implements BodySubscriber<byte[]> {
  private final BodySubscriber<byte[]> whole = BodySubscribers.ofByteArray();
  private final long limit;
  private Optional<Subscription> subscription = Optional.empty();
  private long received;
  private boolean ended;

  BoundedBody(long limit) {
    this.limit = limit;
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return whole.getBody();
  }

  @Override
  public void onSubscribe(Subscription given) {
    subscription = Optional.of(given);
    whole.onSubscribe(given);
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
      whole.onError(new TooLong(limit));
    } else {
      whole.onNext(buffers);
    }
  }

  @Override
  public void onError(Throwable problem) {
    if (!ended) {
      whole.onError(problem);
    }
  }

  @Override
  public void onComplete() {
    if (!ended) {
      whole.onComplete();
    }
  }

  /** The answer is longer than may be read. */
  static final class TooLong extends IOException {
    TooLong(long limit) {
      super("longer than " + limit + " bytes");
    }
  }
}
