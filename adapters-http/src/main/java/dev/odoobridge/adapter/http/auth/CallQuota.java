package dev.odoobridge.adapter.http.auth;

import dev.odoobridge.adapter.http.problem.Problem;
import dev.odoobridge.adapter.http.problem.ProblemType;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts calls by who makes them: so many at once, which come back evenly over a minute. Says so in
 * {@code RateLimit} headers, and refuses what is too much. Each instance counts by itself, and
 * remembers a bounded number of callers. Thread-safe.
 */
public final class CallQuota {
  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int MOST = 20_000;

  private final String name;
  private final int calls;
  private final InstantSource clock;
  private final Map<String, Instant> paidUntil = new Latest();

  /**
   * Counts nothing when {@code calls} is 0.
   *
   * @param name of the policy in the headers
   * @param calls in a minute
   */
  public CallQuota(String name, int calls, InstantSource clock) {
    this.name = name;
    this.calls = calls;
    this.clock = clock;
  }

  /** Takes one call, or ends the request with 429. */
  public void take(String who, Context context) {
    if (calls == 0) {
      return;
    }
    var left = take(who);
    context.res().addHeader("RateLimit-Policy", "\"" + name + "\";q=" + calls + ";w=60");
    var restored = seconds(WINDOW.minus(left));
    context.res().addHeader("RateLimit", "\"" + name + "\";r=" + count(left) + ";t=" + restored);
    if (left.isNegative()) {
      throw Problem.of(
              ProblemType.TOO_MANY_CALLS, "More than " + calls + " calls in a minute came.")
          .header("Retry-After", Long.toString(seconds(left.negated())));
    }
  }

  /**
   * What is left of the window afterwards; negative, and nothing is taken, when it is not enough.
   */
  private synchronized Duration take(String who) {
    var now = clock.instant();
    var known = paidUntil.getOrDefault(who, now);
    var from = known.isBefore(now) ? now : known;
    var until = from.plus(WINDOW.dividedBy(calls));
    var left = Duration.between(until, now.plus(WINDOW));
    if (!left.isNegative()) {
      paidUntil.put(who, until);
    }
    return left;
  }

  private long count(Duration left) {
    return left.isNegative() ? 0 : left.toNanos() / WINDOW.dividedBy(calls).toNanos();
  }

  private static long seconds(Duration time) {
    return Math.ceilDiv(Math.max(0, time.toMillis()), 1000L);
  }

  /** Forgets whoever called longest ago when there are too many. */
  private static final class Latest extends LinkedHashMap<String, Instant> {
    private static final long serialVersionUID = 1;

    private Latest() {
      super(64, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
      return size() > MOST;
    }
  }
}
