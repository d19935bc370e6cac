package dev.odoobridge.application.contract;

import static dev.odoobridge.application.contract.SampleRecords.INTEGRATION;
import static dev.odoobridge.application.contract.SampleRecords.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.odoobridge.application.port.out.MappingStore;
import dev.odoobridge.application.port.out.StoreFailure;
import dev.odoobridge.domain.integration.MappingVersion;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of own mappings does. */
public interface MappingStoreContract extends StoreContract {

  private MappingStore mappings() {
    return stores().mappings();
  }

  @Test
  default void hasNoneAtFirst() {
    addIntegration();

    assertEquals(Optional.empty(), mappings().newest(INTEGRATION));
    assertEquals(List.of(), mappings().list(INTEGRATION, Slices.all(MappingVersion.SORTING)));
    assertEquals(Optional.empty(), mappings().find(INTEGRATION, 1));
  }

  @Test
  default void numbersVersionsAndKeepsEachAsItWasWritten() {
    addIntegration();
    var text = "version: 1\n# größer, \"anders\" 🚲\n";

    var first = mappings().add(INTEGRATION, text, NOON, "alice");
    var second = mappings().add(INTEGRATION, "b", NOON.plusSeconds(1), "bob");

    assertEquals(new MappingVersion(1, text, NOON, "alice"), first);
    assertEquals(new MappingVersion(2, "b", NOON.plusSeconds(1), "bob"), second);
    assertEquals(
        List.of(second, first), mappings().list(INTEGRATION, Slices.all(MappingVersion.SORTING)));
    assertEquals(List.of(second), mappings().list(INTEGRATION, MappingVersion.SORTING.first(1)));
    assertEquals(Optional.of(first), mappings().find(INTEGRATION, 1));
    assertEquals(
        Optional.of(new MappingStore.Newest(2, NOON.plusSeconds(1))),
        mappings().newest(INTEGRATION));
  }

  @Test
  default void listsVersionsInEachOrder() {
    addIntegration();
    for (var by : List.of("zoe", "Anna", "bob", "Anna")) {
      mappings().add(INTEGRATION, by, NOON.minusSeconds(by.length()), by);
    }

    Slices.check(MappingVersion.SORTING, slice -> mappings().list(INTEGRATION, slice));
    assertEquals(4, mappings().count(INTEGRATION));
  }

  @Test
  default void versionsGoWithTheirIntegration() {
    addIntegration();
    mappings().add(INTEGRATION, "a", NOON, "alice");

    stores().integrations().remove(INTEGRATION);
    addIntegration();

    assertEquals(Optional.empty(), mappings().newest(INTEGRATION));
  }

  @Test
  default void refusesTheMappingOfAnUnknownIntegration() {
    assertThrows(StoreFailure.class, () -> mappings().add(INTEGRATION, "a", NOON, "alice"));
  }
}
