package dev.odoobridge.application.contract;

import static dev.odoobridge.application.contract.SampleIntegrations.full;
import static dev.odoobridge.application.contract.SampleIntegrations.integration;
import static dev.odoobridge.application.contract.SampleRecords.CUSTOMER;
import static dev.odoobridge.application.contract.SampleRecords.INTEGRATION;
import static dev.odoobridge.application.contract.SampleRecords.NOON;
import static dev.odoobridge.application.contract.SampleRecords.ORDER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.application.port.out.IntegrationStore;
import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.sync.Cursor;
import dev.odoobridge.domain.sync.ItemFilter;
import dev.odoobridge.domain.sync.NumberedItem;
import dev.odoobridge.domain.sync.Outcome;
import dev.odoobridge.domain.sync.RunFilter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Holds for every {@link IntegrationStore}. */
public interface IntegrationStoreContract extends StoreContract {

  private IntegrationStore integrations() {
    return stores().integrations();
  }

  private static IntegrationId named(String id) {
    return new IntegrationId(id);
  }

  @Test
  default void findsIntegrationsAsAdded() {
    assertTrue(integrations().add(integration(named("plain"))));
    assertTrue(integrations().add(full(named("full"))));

    assertEquals(Optional.of(integration(named("plain"))), integrations().find(named("plain")));
    assertEquals(Optional.of(full(named("full"))), integrations().find(named("full")));
  }

  @Test
  default void saysWhichProfileAnIntegrationUsesNow() {
    var first = integration(named("a"));
    integrations().add(first);
    assertEquals(Optional.of(first.profile()), integrations().profile(named("a")));

    integrations().replace(first.withProfile("own", NOON));

    assertEquals(Optional.of("own"), integrations().profile(named("a")));
    assertEquals(Optional.empty(), integrations().profile(named("b")));
  }

  @Test
  default void letsOneOfTwoChangeWhatBothHaveRead() {
    integrations().add(integration(named("a")));
    var read = integrations().find(named("a")).orElseThrow();

    var late =
        stores()
            .transactions()
            .call(
                () -> {
                  assertTrue(integrations().replace(read, full(named("a"))));
                  var other =
                      OtherThread.start(
                          () -> integrations().replace(read, read.withProfile("own", NOON)));
                  other.assertWaits();
                  return other;
                });

    assertFalse(late.result());
    assertFalse(integrations().remove(read));
    assertEquals(Optional.of(full(named("a"))), integrations().find(named("a")));
    assertTrue(integrations().remove(full(named("a"))));
    assertFalse(integrations().replace(full(named("a")), read));
    assertEquals(List.of(), integrations().list());
  }

  @Test
  default void findsNoneOfAnUnknownId() {
    assertEquals(Optional.empty(), integrations().find(named("unknown")));
  }

  @Test
  default void keepsTheFirstOfTwoOfOneId() {
    integrations().add(integration(named("a")));

    assertFalse(integrations().add(full(named("a"))));

    assertEquals(List.of(integration(named("a"))), integrations().list());
  }

  @Test
  default void replacesAllOfAKnownOne() {
    integrations().add(integration(named("a")));
    integrations().add(integration(named("b")));

    assertTrue(integrations().replace(full(named("a"))));

    assertEquals(List.of(full(named("a")), integration(named("b"))), integrations().list());

    assertTrue(integrations().replace(integration(named("a"))));

    assertEquals(Optional.of(integration(named("a"))), integrations().find(named("a")));
  }

  @Test
  default void replacesNoUnknownOne() {
    assertFalse(integrations().replace(full(named("a"))));

    assertEquals(List.of(), integrations().list());
  }

  @Test
  default void keepsRecordsWhenItReplacesTheirIntegration() {
    given(SampleRecords.full());

    integrations().replace(full(INTEGRATION));

    assertEquals(1, records().countPending(INTEGRATION, ORDER));
  }

  @Test
  default void listsThemInTheOrderOfTheirIds() {
    for (var id : List.of("b", "a-b", "a", "10", "ab", "2")) {
      integrations().add(integration(named(id)));
    }

    var ids = integrations().list().stream().map(Integration::id).map(IntegrationId::value);

    assertEquals(List.of("10", "2", "a", "a-b", "ab", "b"), ids.toList());
  }

  @Test
  default void removesAnIntegrationWithAllThatBelongsToIt() {
    given(SampleRecords.full(), SampleRecords.linked("a", 5));
    stores().cursors().save(INTEGRATION, CUSTOMER, new Cursor(Optional.of(NOON), Optional.empty()));
    var run = SampleRuns.full("r-1");
    stores().runs().save(run);
    stores().runs().addItems(run.id(), List.of(SampleRuns.item("a", Outcome.CREATED)));

    assertTrue(integrations().remove(INTEGRATION));
    assertEquals(Optional.empty(), integrations().find(INTEGRATION));

    addIntegration();
    assertEquals(List.of(), records().ids(INTEGRATION, ORDER, Optional.empty(), 10));
    assertEquals(0, records().countPending(INTEGRATION, ORDER));
    assertEquals(Map.of(), records().hostIds(INTEGRATION, CUSTOMER, List.of(new OdooId(5))));
    assertEquals(Cursor.START, stores().cursors().find(INTEGRATION, CUSTOMER));
    assertEquals(0, stores().runs().count(RunFilter.ALL));
    assertEquals(
        List.of(),
        stores().runs().items(run.id(), ItemFilter.ALL, Slices.all(NumberedItem.SORTING)));
  }

  @Test
  default void removesNothingOfOtherIntegrations() {
    given(SampleRecords.full());
    integrations().add(integration(named("other")));

    assertTrue(integrations().remove(named("other")));

    assertEquals(1, records().countPending(INTEGRATION, ORDER));
  }

  @Test
  default void removesNoUnknownOne() {
    assertFalse(integrations().remove(named("unknown")));
  }

  @Test
  default void waitsForATransactionThatStillWritesBeforeItRemoves() {
    given(SampleRecords.customer("a"));

    var removal =
        stores()
            .transactions()
            .call(
                () -> {
                  records().lock(INTEGRATION, CUSTOMER, SampleRecords.ids("a"));
                  var other = OtherThread.start(() -> integrations().remove(INTEGRATION));
                  other.assertWaits();
                  records().save(List.of(SampleRecords.customer("b")));
                  return other;
                });

    assertTrue(removal.result());
    assertEquals(0, records().count(INTEGRATION, CUSTOMER));
  }
}
