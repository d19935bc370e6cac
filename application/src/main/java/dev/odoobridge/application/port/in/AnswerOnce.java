package dev.odoobridge.application.port.in;

import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.access.KeptAnswer;

/** Has a request that is made again, under the same key, done once and answered alike. */
public interface AnswerOnce {

  /**
   * Begins a request under a key.
   *
   * @param fingerprint tells other requests apart
   */
  Result begin(Caller caller, String key, String fingerprint);

  /** It was done: keeps the answer for a day. */
  void end(Caller caller, String key, KeptAnswer answer);

  /** It was not done: the key is free again. */
  void abandon(Caller caller, String key);

  /** What came of it. */
  sealed interface Result {
    /** It is the first; {@link #end} or {@link #abandon} must follow. */
    record First() implements Result {}

    record Known(KeptAnswer answer) implements Result {}

    /** The first one is under way. */
    record UnderWay() implements Result {}

    /** Another request has the key. */
    record OtherRequest() implements Result {}
  }
}
