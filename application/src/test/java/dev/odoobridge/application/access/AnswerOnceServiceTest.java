package dev.odoobridge.application.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.odoobridge.application.memory.InMemoryDatabase;
import dev.odoobridge.application.memory.InMemoryStores;
import dev.odoobridge.application.port.in.AnswerOnce.Result;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.access.KeptAnswer;
import dev.odoobridge.domain.access.Role;
import dev.odoobridge.domain.integration.Secret;
import dev.odoobridge.testkit.time.SettableClock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnswerOnceServiceTest {
  private static final Caller ANNA = new Caller("anna", Role.HOST);
  private static final KeptAnswer ANSWER =
      new KeptAnswer(201, "application/json", Optional.empty(), new Secret("{}"));

  private final SettableClock clock = SettableClock.at("2026-03-01T10:00:00Z");
  private final AnswerOnceService answers =
      new AnswerOnceService(InMemoryStores.of(new InMemoryDatabase()).access().answers(), clock);

  private Result begin() {
    return answers.begin(ANNA, "k", "print");
  }

  @Test
  void theSecondTimeThereIsTheAnswerOfTheFirst() {
    assertInstanceOf(Result.First.class, begin());
    assertInstanceOf(Result.UnderWay.class, begin());
    answers.end(ANNA, "k", ANSWER);

    assertEquals(new Result.Known(ANSWER), begin());
    assertInstanceOf(Result.OtherRequest.class, answers.begin(ANNA, "k", "other"));
    assertInstanceOf(
        Result.First.class, answers.begin(new Caller("otto", Role.HOST), "k", "other"));
  }

  @Test
  void whatWasNotDoneIsFirstAgain() {
    begin();
    answers.abandon(ANNA, "k");

    assertInstanceOf(Result.First.class, begin());
  }

  @Test
  void whoeverDiedDoesNotHoldAKeyForEver() {
    begin();
    clock.advance(Duration.ofMinutes(15).plusSeconds(1));

    assertInstanceOf(Result.First.class, begin());
  }

  @Test
  void anAnswerIsKeptForADay() {
    begin();
    answers.end(ANNA, "k", ANSWER);
    clock.advance(Duration.ofDays(1));
    answers.forget();
    assertEquals(new Result.Known(ANSWER), begin());

    clock.advance(Duration.ofSeconds(1));
    answers.forget();
    assertInstanceOf(Result.First.class, begin());
  }
}
