package dev.odoobridge.application.contract;

import static dev.odoobridge.application.contract.SampleRecords.INTEGRATION;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.odoobridge.application.port.out.OdooFindings;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.value.RawValue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of findings does. */
public interface OdooFindingsContract extends StoreContract {
  RawValue.Members SOME = new RawValue.Members(Map.of("a", RawValue.of("ä \"1\"")));

  private OdooFindings findings() {
    return stores().findings();
  }

  @Test
  default void givesBackWhatWasStoredLastInItsOrder() {
    addIntegration();
    var members = new LinkedHashMap<String, RawValue>();
    members.put("z", RawValue.list(RawValue.TRUE, RawValue.NOTHING, RawValue.list()));
    members.put("a", RawValue.of(new BigDecimal("12.50")));
    members.put("m", SOME);
    var content = new RawValue.Members(members);

    findings().save(INTEGRATION, "key", SOME);
    findings().save(INTEGRATION, "key", content);

    assertEquals(Optional.of(content), findings().find(INTEGRATION, "key"));
    assertEquals(
        List.of("z", "a", "m"),
        List.copyOf(findings().find(INTEGRATION, "key").orElseThrow().values().keySet()));
    assertEquals(Optional.empty(), findings().find(INTEGRATION, "ke"));
  }

  @Test
  default void listsThoseOfABeginningInTheOrderOfTheirSubjects() {
    addIntegration();
    for (var subject : List.of("hook/b", "hook", "hook/B", "hook/a", "hooks/%")) {
      findings().save(INTEGRATION, subject, SOME);
    }

    assertEquals(
        List.of("hook/B", "hook/a", "hook/b"),
        List.copyOf(findings().list(INTEGRATION, "hook/").keySet()));
    assertEquals(Map.of(), findings().list(INTEGRATION, "%"));
  }

  @Test
  default void findsTheOwnerUntilTheFindingIsRemoved() {
    addIntegration();
    findings().save(INTEGRATION, "hook/1", SOME);

    assertEquals(Optional.of(INTEGRATION), findings().owner("hook/1"));
    findings().remove(INTEGRATION, "hook/1");
    findings().remove(INTEGRATION, "hook/1");
    assertEquals(Optional.empty(), findings().owner("hook/1"));
    assertEquals(Optional.empty(), findings().find(INTEGRATION, "hook/1"));
  }

  @Test
  default void goWithTheirIntegration() {
    addIntegration();
    findings().save(INTEGRATION, "key", SOME);

    stores().integrations().remove(INTEGRATION);
    findings().save(INTEGRATION, "key", SOME);
    findings().save(new IntegrationId("never"), "key", SOME);
    addIntegration();

    assertEquals(Optional.empty(), findings().find(INTEGRATION, "key"));
    assertEquals(Optional.empty(), findings().owner("key"));
  }
}
