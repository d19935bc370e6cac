package dev.odoobridge.application.contract;

import static dev.odoobridge.application.contract.SampleRecords.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.odoobridge.application.port.out.SealedTexts;
import dev.odoobridge.domain.record.IntegrationId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Holds for every {@link SealedTexts}. */
public interface SealedTextsContract extends StoreContract {

  private SealedTexts texts() {
    return stores().access().sealed();
  }

  @Test
  default void allIsReadAsBefore() {
    var full = SampleIntegrations.full(new IntegrationId("full"));
    stores().integrations().add(full);
    stores().access().answers().take("anna", "k", "print", NOON, NOON);
    stores().access().answers().keep("anna", "k", AnswerStoreContract.ANSWER);
    stores().access().answers().take("anna", "under way", "print", NOON, NOON);

    assertEquals(3, texts().sealAnew());
    assertEquals(3, texts().sealAnew());

    assertEquals(Optional.of(full), stores().integrations().find(full.id()));
    assertEquals(
        AnswerStoreContract.ANSWER.body().reveal(),
        stores()
            .access()
            .answers()
            .take("anna", "k", "print", NOON, NOON)
            .flatMap(it -> it.answer())
            .orElseThrow()
            .body()
            .reveal());
  }

  @Test
  default void thereMayBeNothing() {
    assertEquals(0, texts().sealAnew());
  }
}
