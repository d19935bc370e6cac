package dev.odoobridge.adapter.odoo.common;

import dev.odoobridge.application.port.out.ContentSink;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/**
 * Collects an answer as {@link BoundedBody} does, but for a run of Base64 that is longer than
 * anything else Odoo says: that is decoded and handed on, and a mark stands for it.
 *
 * <p>The answer goes to a file first and is looked at when it is whole: Odoo hangs up on whoever
 * takes a pause of two seconds.
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
  private Optional<FileChannel> spool = Optional.empty();

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
    try {
      spool = Optional.of(temporary());
      given.request(1);
    } catch (IOException failure) {
      fail(failure);
    }
  }

  private static FileChannel temporary() throws IOException {
    return FileChannel.open(
        Files.createTempFile("odoo-bridge-", ".answer"),
        StandardOpenOption.READ,
        StandardOpenOption.WRITE,
        StandardOpenOption.DELETE_ON_CLOSE);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    if (whole.isDone() || spool.isEmpty()) {
      return;
    }
    try {
      for (var buffer : buffers) {
        while (buffer.hasRemaining()) {
          spool.get().write(buffer);
        }
      }
      subscription.ifPresent(it -> it.request(1));
    } catch (IOException failure) {
      fail(failure);
    }
  }

  private void fail(IOException failure) {
    subscription.ifPresent(Subscription::cancel);
    whole.completeExceptionally(failure);
    close();
  }

  private void close() {
    try {
      if (spool.isPresent()) {
        spool.get().close();
      }
    } catch (IOException leftBehind) {
      return; // the file goes with the process
    }
  }

  private void read(FileChannel answer) throws IOException {
    var piece = ByteBuffer.allocate(PIECE);
    answer.position(0);
    while (answer.read(piece) >= 0) {
      take(piece.flip());
      piece.clear();
      if (kept.size() > limit) {
        throw new BoundedBody.TooLong(limit);
      }
    }
    endRun();
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
    return (unit >= 'a' && unit <= 'z')
        || (unit >= 'A' && unit <= 'Z')
        || (unit >= '0' && unit <= '9')
        || unit == '+'
        || unit == '/'
        || unit == '=';
  }

  @Override
  public void onError(Throwable problem) {
    whole.completeExceptionally(problem);
    close();
  }

  @Override
  public void onComplete() {
    if (whole.isDone() || spool.isEmpty()) {
      return;
    }
    try {
      read(spool.get());
      whole.complete(kept.toByteArray());
    } catch (IOException failure) {
      whole.completeExceptionally(failure);
    } catch (RuntimeException failure) {
      whole.completeExceptionally(new IOException("a content cannot be handed on", failure));
    } finally {
      close();
    }
  }
}
