package dev.odoobridge.adapter.http;

import dev.odoobridge.adapter.http.api.BodyStream;
import dev.odoobridge.adapter.http.problem.Problem;
import io.javalin.http.Context;
import java.io.IOException;

/**
 * Reads on where an answer comes before the end of the body. A client that is still sending when
 * the connection closes sees a reset instead of the answer; one that waits to be told to send
 * ({@code Expect}) needs none of this. Only callers we know may make us read on.
 */
final class UnreadBody {
  private static final int MOST = 8 << 20;

  private UnreadBody() {}

  /** Reads and forgets what is left of the body, up to a bound. */
  static void discard(Context context) {
    if (context.header("Expect") != null) {
      return;
    }
    try {
      var body = BodyStream.of(context);
      var buffer = new byte[1 << 16];
      for (var left = MOST; left > 0; ) {
        var count = body.read(buffer);
        if (count < 0) {
          return;
        }
        left -= count;
      }
    } catch (IOException | Problem gone) {
      return; // nobody is left to answer, or the body is broken: the answer stays what it is
    }
  }
}
