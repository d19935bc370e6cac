package dev.odoobridge.application.port.out;

import dev.odoobridge.domain.access.KeptAnswer;
import java.time.Instant;
import java.util.Optional;

/** Keeps answers by caller and key, their bodies only encrypted. Thread-safe. */
public interface AnswerStore {

  /**
   * Takes a key, if nobody has it: of many who try at once one gets it. One that was taken without
   * an answer before {@code abandoned} is taken over.
   *
   * @param fingerprint of the request
   * @return what is known of the key; empty when it was free and is taken now
   */
  Optional<Known> take(
      String caller, String key, String fingerprint, Instant now, Instant abandoned);

  /** Keeps the answer of a key that was taken. */
  void keep(String caller, String key, KeptAnswer answer);

  /** Frees a key that was taken, and has no answer yet. */
  void free(String caller, String key);

  /** Removes those taken before that moment; how many there were. */
  long forget(Instant before);

  /** Removes those of a caller who is no more: another of that name is somebody else. */
  void forget(String caller);

  /**
   * What is known of a key.
   *
   * @param answer absent while the first request is under way
   */
  record Known(String fingerprint, Optional<KeptAnswer> answer) {}
}
