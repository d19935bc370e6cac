package dev.odoobridge.application.access;

import dev.odoobridge.application.port.in.AnswerOnce;
import dev.odoobridge.application.port.out.AnswerStore;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.access.KeptAnswer;
import java.time.Duration;
import java.time.InstantSource;

/** Keeps answers by their keys for a day. */
public final class AnswerOnceService implements AnswerOnce {
  private static final Duration KEPT = Duration.ofDays(1);

  /** Longer than any request takes: whoever took the key has died. */
  private static final Duration ABANDONED = Duration.ofMinutes(15);

  private final AnswerStore answers;
  private final InstantSource clock;

  public AnswerOnceService(AnswerStore answers, InstantSource clock) {
    this.answers = answers;
    this.clock = clock;
  }

  @Override
  public Result begin(Caller caller, String key, String fingerprint) {
    var now = clock.instant();
    return answers
        .take(caller.name(), key, fingerprint, now, now.minus(ABANDONED))
        .map(known -> result(known, fingerprint))
        .orElseGet(Result.First::new);
  }

  private static Result result(AnswerStore.Known known, String fingerprint) {
    if (!known.fingerprint().equals(fingerprint)) {
      return new Result.OtherRequest();
    }
    return known.answer().<Result>map(Result.Known::new).orElseGet(Result.UnderWay::new);
  }

  @Override
  public void end(Caller caller, String key, KeptAnswer answer) {
    answers.keep(caller.name(), key, answer);
  }

  @Override
  public void abandon(Caller caller, String key) {
    answers.free(caller.name(), key);
  }

  /** Removes what was kept long enough. */
  public void forget() {
    answers.forget(clock.instant().minus(KEPT));
  }
}
