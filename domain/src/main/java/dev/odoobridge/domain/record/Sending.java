package dev.odoobridge.domain.record;

import java.time.Duration;
import java.time.Instant;

/**
 * What is on its way to Odoo. It is stored before the call, so that after a crash what arrived of
 * it is known for the bridge's own doing, and not taken for a change somebody made in Odoo.
 *
 * @param since when sending it was begun
 * @param content what the host held then
 * @param fate what is known of how it ended
 */
public record Sending(Instant since, Content content, Fate fate) {

  /** One that is about to begin. */
  public Sending(Instant since, Content content) {
    this(since, content, new Fate.Open());
  }

  /** The same, with what became of it. */
  public Sending with(Fate known) {
    return new Sending(since, content, known);
  }

  /**
   * The same as another run finds it: whoever left it open has died, so that no call of it was
   * begun later than now.
   */
  public Sending found(Instant now) {
    return fate instanceof Fate.Open ? with(new Fate.Unanswered(now)) : this;
  }

  /**
   * Until when Odoo may still be at it, for a run that finds it now; a time that is past when its
   * calls were answered.
   *
   * @param longest how long a call can take
   */
  public Instant mayArriveUntil(Instant now, Duration longest) {
    return switch (found(now).fate()) {
      case Fate.Open _ -> now.plus(longest);
      case Fate.Unanswered(var at) -> at.plus(longest);
      case Fate.Answered _ -> Instant.MIN;
    };
  }

  /** What is known of how it ended. */
  public sealed interface Fate {
    /** Nothing: it is under way, or its process has died. */
    record Open() implements Fate {}

    /** A call of it got no answer; none was begun later than at that time. */
    record Unanswered(Instant at) implements Fate {}

    /** Whatever was asked of Odoo was answered, so nothing of it can happen any more. */
    record Answered() implements Fate {}
  }
}
