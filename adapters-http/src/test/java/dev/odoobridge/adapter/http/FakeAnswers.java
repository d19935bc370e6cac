package dev.odoobridge.adapter.http;

import dev.odoobridge.application.port.in.AnswerOnce;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.access.KeptAnswer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Answers by caller and key, in memory. */
final class FakeAnswers implements AnswerOnce {
  private final Map<String, Taken> taken = new HashMap<>();

  private record Taken(String fingerprint, Optional<KeptAnswer> answer) {}

  @Override
  public synchronized Result begin(Caller caller, String key, String fingerprint) {
    var known = taken.putIfAbsent(caller.name() + key, new Taken(fingerprint, Optional.empty()));
    if (known == null) {
      return new Result.First();
    }
    if (!known.fingerprint().equals(fingerprint)) {
      return new Result.OtherRequest();
    }
    return known.answer().<Result>map(Result.Known::new).orElseGet(Result.UnderWay::new);
  }

  @Override
  public synchronized void end(Caller caller, String key, KeptAnswer answer) {
    taken.computeIfPresent(
        caller.name() + key, (_, it) -> new Taken(it.fingerprint(), Optional.of(answer)));
  }

  @Override
  public synchronized void abandon(Caller caller, String key) {
    taken.remove(caller.name() + key);
  }

  synchronized void begun(String caller, String key, String fingerprint) {
    taken.put(caller + key, new Taken(fingerprint, Optional.empty()));
  }
}
