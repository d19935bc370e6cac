package dev.odoobridge.application.contract;

import static dev.odoobridge.application.contract.SampleRecords.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.odoobridge.application.port.out.AnswerStore;
import dev.odoobridge.domain.access.KeptAnswer;
import dev.odoobridge.domain.integration.Secret;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Holds for every {@link AnswerStore}. */
public interface AnswerStoreContract extends StoreContract {
  KeptAnswer ANSWER =
      new KeptAnswer(
          201, "application/json", Optional.of("/a/b"), new Secret("{\"token\": \"ü\"}"));

  private AnswerStore answers() {
    return stores().access().answers();
  }

  private Optional<AnswerStore.Known> take(String caller, String key, Instant now) {
    return answers().take(caller, key, "print", now, now.minusSeconds(60));
  }

  @Test
  default void givesAKeyOnceAndThenItsAnswer() {
    assertEquals(Optional.empty(), take("anna", "k", NOON));
    assertEquals(
        Optional.of(new AnswerStore.Known("print", Optional.empty())), take("anna", "k", NOON));

    answers().keep("anna", "k", ANSWER);

    var known = answers().take("anna", "k", "other", NOON, NOON).orElseThrow();
    assertEquals("print", known.fingerprint());
    assertEquals(201, known.answer().orElseThrow().status());
    assertEquals("application/json", known.answer().orElseThrow().contentType());
    assertEquals(Optional.of("/a/b"), known.answer().orElseThrow().location());
    assertEquals(ANSWER.body().reveal(), known.answer().orElseThrow().body().reveal());
    assertEquals(Optional.empty(), take("otto", "k", NOON));
  }

  @Test
  default void givesAKeyToOneOfManyWhoTryAtOnce() {
    var threads =
        IntStream.range(0, 10)
            .mapToObj(_ -> OtherThread.start(() -> take("anna", "k", NOON)))
            .toList();

    assertEquals(1, threads.stream().filter(it -> it.result().isEmpty()).count());
  }

  @Test
  default void freesAKeyThatHasNoAnswer() {
    take("anna", "k", NOON);
    answers().free("anna", "k");
    assertEquals(Optional.empty(), take("anna", "k", NOON));

    answers().keep("anna", "k", ANSWER);
    answers().free("anna", "k");
    answers().free("anna", "unknown");
    assertEquals(true, take("anna", "k", NOON).isPresent());
  }

  @Test
  default void takesOverAKeyWhoseFirstRequestDied() {
    take("anna", "k", NOON);

    assertEquals(true, take("anna", "k", NOON.plusSeconds(60)).isPresent());
    assertEquals(Optional.empty(), take("anna", "k", NOON.plusSeconds(61)));
    answers().keep("anna", "k", ANSWER);
    assertEquals(true, take("anna", "k", NOON.plusSeconds(999)).isPresent());
  }

  @Test
  default void forgetsWhatIsOld() {
    take("anna", "a", NOON);
    answers().keep("anna", "a", ANSWER);
    take("anna", "b", NOON.plusSeconds(1));

    assertEquals(1, answers().forget(NOON.plusSeconds(1)));

    assertEquals(Optional.empty(), take("anna", "a", NOON.plusSeconds(2)));
    assertEquals(true, take("anna", "b", NOON.plusSeconds(2)).isPresent());
  }

  @Test
  default void forgetsThoseOfACallerWhoIsNoMore() {
    take("anna", "a", NOON);
    take("ann", "a", NOON);

    answers().forget("anna");

    assertEquals(Optional.empty(), take("anna", "a", NOON));
    assertEquals(true, take("ann", "a", NOON).isPresent());
  }
}
