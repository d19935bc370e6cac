package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.problem.Problem;
import dev.odoobridge.adapter.http.problem.ProblemType;
import io.javalin.http.Context;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body whose end is the caller's to keep: when it breaks off, that is the caller's problem. */
final class BodyStream extends FilterInputStream {
  private BodyStream(InputStream body) {
    super(body);
  }

  static InputStream of(Context context) throws IOException {
    return new BodyStream(context.req().getInputStream());
  }

  @Override
  public int read() {
    try {
      return super.read();
    } catch (IOException broken) {
      throw incomplete();
    }
  }

  @Override
  public int read(byte[] buffer, int offset, int length) {
    try {
      return super.read(buffer, offset, length);
    } catch (IOException broken) {
      throw incomplete();
    }
  }

  private static Problem incomplete() {
    return Problem.of(
        ProblemType.INCOMPLETE_BODY, "The body broke off, stood still too long, or is misframed.");
  }
}
