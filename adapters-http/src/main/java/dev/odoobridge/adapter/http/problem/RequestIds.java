package dev.odoobridge.adapter.http.problem;

import io.javalin.http.Context;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names each request, so that an answer and a line of the log find each other: the caller's own
 * {@code X-Request-Id} when it is well-formed, else a new one. Thread-safe when the generator is.
 */
public final class RequestIds {
  public static final String HEADER = "X-Request-Id";

  private static final String ATTRIBUTE = "request-id";
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

  private final RandomGenerator random;

  public RequestIds(RandomGenerator random) {
    this.random = random;
  }

  /** The id for a request that carries this one, or none. */
  public String choose(@Nullable String given) {
    return given != null && FORM.matcher(given).matches()
        ? given
        : HexFormat.of().toHexDigits(random.nextLong());
  }

  /** The id of this request, chosen at its first call and set in the answer. */
  public String of(Context context) {
    String known = context.attribute(ATTRIBUTE);
    if (known != null) {
      return known;
    }
    var chosen = choose(context.header(HEADER));
    context.attribute(ATTRIBUTE, chosen);
    context.header(HEADER, chosen);
    return chosen;
  }
}
