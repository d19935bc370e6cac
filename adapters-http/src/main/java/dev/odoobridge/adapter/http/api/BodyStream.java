package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.problem.Problem;
import dev.odoobridge.adapter.http.problem.ProblemType;
import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;

/**
 * A body whose end is the caller's to keep: when it breaks off, or drips in so slowly that it holds
 * us up, that is the caller's problem. Only the time is counted that is spent waiting for it.
 */
public final class BodyStream extends FilterInputStream {
  private static final String PATIENCE = "body-patience";
  private static final long LEAST_BYTES_PER_SECOND = 1024;

  private final Patience patience;

  private BodyStream(InputStream body, Patience patience) {
    super(body);
    this.patience = patience;
  }

  /** Sets how long the request's body may be waited for, beside a second for each kilobyte. */
  public static void limit(Context context, Duration most, InstantSource clock) {
    context.attribute(PATIENCE, new Patience(clock, most));
  }

  /**
   * The body, from its beginning also when it was read and kept before; several readers one after
   * the other share the patience.
   */
  public static InputStream of(Context context) throws IOException {
    var known = Bodies.asked(context);
    if (known.isPresent()) {
      return new ByteArrayInputStream(known.get());
    }
    Patience patience = context.attribute(PATIENCE);
    return new BodyStream(
        context.req().getInputStream(), Objects.requireNonNull(patience, "limit was not called"));
  }

  @Override
  public int read() {
    var asked = patience.clock.instant();
    try {
      var next = super.read();
      patience.spend(asked, next < 0 ? 0 : 1);
      return next;
    } catch (IOException broken) {
      throw incomplete();
    }
  }

  @Override
  public int read(byte[] buffer, int offset, int length) {
    var asked = patience.clock.instant();
    try {
      var count = super.read(buffer, offset, length);
      patience.spend(asked, Math.max(0, count));
      return count;
    } catch (IOException broken) {
      throw incomplete();
    }
  }

  private static Problem incomplete() {
    return Problem.of(
        ProblemType.INCOMPLETE_BODY,
        "The body broke off, stood still too long, came too slowly, or is misframed.");
  }

  /** What is left of it. A request is read by one thread at a time. */
  private static final class Patience {
    private final InstantSource clock;
    private Duration left;

    private Patience(InstantSource clock, Duration most) {
      this.clock = clock;
      this.left = most;
    }

    private void spend(Instant since, long bytes) {
      left =
          left.minus(Duration.between(since, clock.instant()))
              .plusMillis(bytes * 1000 / LEAST_BYTES_PER_SECOND);
      if (left.isNegative()) {
        throw incomplete();
      }
    }
  }
}
