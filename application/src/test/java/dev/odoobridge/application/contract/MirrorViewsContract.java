package dev.odoobridge.application.contract;

import static dev.odoobridge.application.contract.SampleRecords.INTEGRATION;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.odoobridge.domain.mapping.EntityMapping;
import dev.odoobridge.domain.mapping.FieldMapping;
import dev.odoobridge.domain.mapping.MappingProfile;
import dev.odoobridge.domain.mapping.OnDelete;
import dev.odoobridge.domain.mapping.PlainConverter;
import dev.odoobridge.domain.mapping.Travel;
import dev.odoobridge.domain.mapping.ViewMapping;
import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.value.FieldType;
import dev.odoobridge.domain.value.RawValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What all keepers of views do. */
public interface MirrorViewsContract extends StoreContract {

  private static MappingProfile profile(String... views) {
    return new MappingProfile(
        "sample", List.of(views).stream().map(MirrorViewsContract::entity).toList());
  }

  private static EntityMapping entity(String view) {
    var name =
        new FieldMapping(
            List.of("name"),
            List.of(new FieldName("name")),
            new PlainConverter(FieldType.TEXT),
            Travel.BOTH,
            false);
    return new EntityMapping(
            new EntityName("of_" + view),
            new ModelName("res.partner"),
            Optional.empty(),
            List.of(),
            List.of(name),
            List.of(),
            Optional.empty(),
            Map.of(),
            RawValue.list(),
            Travel.TO_HOST,
            OnDelete.KEEP)
        .with(Optional.of(new ViewMapping(view, Map.of())));
  }

  @Test
  default void keepsTheViewsOfTheProfileAndNoOthers() {
    var views = stores().views();

    views.keep(INTEGRATION, profile("people", "things"));
    assertEquals(List.of("people", "things"), views.names(INTEGRATION));
    views.keep(INTEGRATION, profile("things"));
    views.keep(INTEGRATION, profile("things"));
    assertEquals(List.of("things"), views.names(INTEGRATION));
    views.keep(INTEGRATION, profile());
    assertEquals(List.of(), views.names(INTEGRATION));
  }
}
