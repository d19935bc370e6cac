package dev.odoobridge.application.contract;

import static dev.odoobridge.application.contract.SampleRecords.INTEGRATION;
import static dev.odoobridge.application.contract.SampleVirtual.PARTNER;
import static dev.odoobridge.application.contract.SampleVirtual.defined;
import static dev.odoobridge.application.contract.SampleVirtual.field;
import static dev.odoobridge.application.contract.SampleVirtual.name;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.odoobridge.application.port.out.StoreFailure;
import dev.odoobridge.application.port.out.VirtualFieldStore;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.virtual.VirtualModel;
import dev.odoobridge.domain.virtual.VirtualType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Definitions of virtual fields. */
public interface VirtualFieldStoreContract extends StoreContract {

  private VirtualFieldStore fields() {
    return stores().kept().fields();
  }

  @Test
  default void keepsADefinitionOfEachTypeWithAllThatIsSaidOfIt() {
    addIntegration();
    var limit =
        defined(
            "credit_limit",
            "type",
            "numeric",
            "precision",
            12,
            "scale",
            2,
            "label",
            "Kreditlimit",
            "required",
            true,
            "unique",
            true,
            "indexed",
            true,
            "default",
            1000.5);
    var meta =
        defined(
            "meta", "type", "json", "schema", Map.of("type", "object"), "default", Map.of("a", 1));
    var all = SampleVirtual.ofEachType();
    stores()
        .transactions()
        .run(
            () -> {
              fields().lock(PARTNER);
              all.forEach(each -> fields().save(PARTNER, each));
              fields().save(PARTNER, limit);
              fields().save(PARTNER, meta);
            });

    assertEquals(11, fields().fields(PARTNER).size());
    assertEquals(limit, fields().fields(PARTNER).getFirst());
    assertEquals(meta, fields().fields(PARTNER).get(1));
    assertEquals(List.of(PARTNER.model()), fields().models(INTEGRATION));
  }

  @Test
  default void replacesAndRemovesADefinition() {
    addIntegration();
    fields().save(PARTNER, field("tier", new VirtualType.Char(10)));
    fields().save(PARTNER, field("tier", new VirtualType.Whole()));
    assertEquals(List.of(field("tier", new VirtualType.Whole())), fields().fields(PARTNER));

    fields().remove(PARTNER, name("tier"));

    assertEquals(List.of(), fields().fields(PARTNER));
  }

  @Test
  default void keepsModelsApart() {
    addIntegration();
    fields().save(PARTNER, field("tier", new VirtualType.Char(10)));
    var other = new VirtualModel(INTEGRATION, new ModelName("sale.order"));

    assertEquals(List.of(), fields().fields(other));
    fields().remove(other, name("tier"));
    assertEquals(1, fields().fields(PARTNER).size());
  }

  @Test
  default void keepsHowLongValuesAreKeptAside() {
    addIntegration();
    assertEquals(Duration.ofDays(90), fields().keptAside(PARTNER));

    fields().keepAside(PARTNER, Duration.ofDays(7));

    assertEquals(Duration.ofDays(7), fields().keptAside(PARTNER));
  }

  @Test
  default void goesWithTheIntegration() {
    addIntegration();
    fields().save(PARTNER, field("tier", new VirtualType.Char(10)));

    stores().integrations().remove(INTEGRATION);

    assertEquals(List.of(), fields().fields(PARTNER));
    assertEquals(List.of(), fields().models(INTEGRATION));
  }

  @Test
  default void refusesDefinitionsOfAnUnknownIntegration() {
    assertThrows(
        StoreFailure.class, () -> fields().save(PARTNER, field("a", new VirtualType.Flag())));
  }

  @Test
  default void locksInATransactionOnly() {
    addIntegration();
    assertThrows(IllegalStateException.class, () -> fields().lock(PARTNER));
  }
}
