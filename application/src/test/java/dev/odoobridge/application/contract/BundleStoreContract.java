package dev.odoobridge.application.contract;

import static dev.odoobridge.application.contract.SampleRecords.INTEGRATION;
import static dev.odoobridge.application.contract.SampleRecords.NOON;
import static dev.odoobridge.application.contract.SampleVirtual.members;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.application.port.out.BundleStore;
import dev.odoobridge.application.port.out.StoreFailure;
import dev.odoobridge.domain.bundle.Bundle;
import dev.odoobridge.domain.bundle.Deed;
import dev.odoobridge.domain.bundle.Progress;
import dev.odoobridge.domain.bundle.Progress.Trouble;
import dev.odoobridge.domain.bundle.Step;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.IntegrationId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How far bundles came. */
public interface BundleStoreContract extends StoreContract {
  ModelName PARTNER = new ModelName("res.partner");

  private BundleStore bundles() {
    return stores().kept().bundles();
  }

  private static Bundle bundle() {
    var virtual =
        new Deed(
            Deed.Kind.VIRTUAL, PARTNER, Optional.empty(), Optional.of("it"), members("tier", "a"));
    var steps =
        List.of(
            Step.open("it", Deed.create(PARTNER, members("name", "Ada", "age", 36))),
            Step.open("more", virtual),
            Step.open("gone", Deed.of(Deed.Kind.DELETE, PARTNER, new OdooId(7), members())));
    return Bundle.taken(INTEGRATION, "root", steps, NOON);
  }

  @Test
  default void givesBackHowFarABundleCame() {
    addIntegration();
    var taken = bundles().add(bundle());
    assertEquals(Optional.of(taken), bundles().find(INTEGRATION, taken.number()));

    var begun = taken.step("it").with(Progress.begun(members("newest", 6)));
    var done = begun.with(begun.progress().done(Optional.of(7L)));
    var failed = taken.step("more").with(Progress.OPEN.failed(new Trouble("invalid", "tier")));
    var later = NOON.plusSeconds(1);
    var saved = taken.with(done, later).with(failed, later).in(Bundle.State.UNDOING, later);
    bundles().save(saved);
    assertEquals(Optional.of(saved), bundles().find(INTEGRATION, taken.number()));
    var waiting = saved.waiting(new Trouble("odoo-unavailable", "away"), later);
    bundles().save(waiting);
    assertEquals(Optional.of(waiting), bundles().find(INTEGRATION, taken.number()));
  }

  @Test
  default void listsTheNewestFirstAndTheOpenOnesInTheirOrder() {
    addIntegration();
    assertFalse(bundles().isWaiting(INTEGRATION));
    var first = bundles().add(bundle());
    var second = bundles().add(bundle());
    var third = bundles().add(bundle());
    bundles().save(second.in(Bundle.State.DONE, NOON));

    assertEquals(
        List.of(third.number(), second.number()),
        listed(Optional.empty(), Bundle.SORTING.first(2)).stream().map(Bundle::number).toList());
    assertEquals(List.of(first), listed(Optional.empty(), Slices.after(Bundle.SORTING, second, 9)));
    Slices.check(Bundle.SORTING, slice -> listed(Optional.empty(), slice));
    var done = Optional.of(Bundle.State.DONE);
    assertEquals(
        List.of(second.number()),
        listed(done, Slices.all(Bundle.SORTING)).stream().map(Bundle::number).toList());
    assertEquals(1, bundles().count(INTEGRATION, done));
    assertEquals(3, bundles().count(INTEGRATION, Optional.empty()));
    assertEquals(List.of(first, third), bundles().open(10));
    assertEquals(List.of(first), bundles().open(1));
    assertTrue(bundles().isWaiting(INTEGRATION));
    assertEquals(1, bundles().forget(NOON.plusSeconds(1)));
    assertEquals(Optional.empty(), bundles().find(INTEGRATION, second.number()));
  }

  private List<Bundle> listed(Optional<Bundle.State> state, Slice<Bundle> slice) {
    return bundles().list(INTEGRATION, state, slice);
  }

  @Test
  default void keepsToItsIntegration() {
    addIntegration();
    var other = new IntegrationId("other");
    var taken = bundles().add(bundle());

    assertEquals(Optional.empty(), bundles().find(other, taken.number()));
    assertFalse(bundles().isWaiting(other));
    var stranger = Bundle.taken(new IntegrationId("nobody"), "root", bundle().steps(), NOON);
    assertThrows(StoreFailure.class, () -> bundles().add(stranger));
  }
}
