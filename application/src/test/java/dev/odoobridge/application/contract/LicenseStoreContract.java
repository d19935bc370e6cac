package dev.odoobridge.application.contract;

import static dev.odoobridge.application.contract.SampleRecords.INTEGRATION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.odoobridge.application.port.out.LicenseStore;
import dev.odoobridge.application.port.out.LicenseStore.Use;
import dev.odoobridge.application.port.out.StoreFailure;
import dev.odoobridge.domain.license.Feature;
import dev.odoobridge.domain.license.Grant;
import dev.odoobridge.domain.license.LicenseCatalogue;
import dev.odoobridge.domain.odoo.OdooId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Catalogues of licences, and how much of them is used. */
public interface LicenseStoreContract extends StoreContract {
  LocalDate DAY = LocalDate.of(2026, 11, 20);
  Use USERS = new Use(INTEGRATION, new OdooId(7), "users", LocalDate.EPOCH);

  private LicenseStore licenses() {
    return stores().kept().licenses();
  }

  private static Use calls(long company, LocalDate day) {
    return new Use(INTEGRATION, new OdooId(company), "calls", day);
  }

  @Test
  default void keepsACatalogueForEachIntegration() {
    addIntegration();
    var users = new Feature("users", "Users", Feature.Count.TOTAL);
    var type =
        new LicenseCatalogue.Type(
            "pro", "Größe", Map.of("users", new Grant.Given(Optional.of(5L))));
    var catalogue = new LicenseCatalogue(Map.of("users", users), Map.of("pro", type), 14);

    assertEquals(LicenseCatalogue.EMPTY, licenses().catalogue(INTEGRATION));
    licenses().save(INTEGRATION, LicenseCatalogue.EMPTY);
    licenses().save(INTEGRATION, catalogue);

    assertEquals(catalogue, licenses().catalogue(INTEGRATION));
  }

  @Test
  default void addsUpToTheLimitAndNoFurther() {
    addIntegration();

    assertEquals(Optional.empty(), licenses().add(USERS, 6, Optional.of(5L)));
    assertEquals(Optional.of(3L), licenses().add(USERS, 3, Optional.of(5L)));
    assertEquals(Optional.empty(), licenses().add(USERS, 3, Optional.of(5L)));
    assertEquals(Optional.of(5L), licenses().add(USERS, 2, Optional.of(5L)));
    assertEquals(Optional.of(6L), licenses().add(USERS, 1, Optional.empty()));
    assertEquals(Map.of(USERS, 6L), licenses().used(List.of(USERS, calls(7, DAY))));
  }

  @Test
  default void givesBackNoMoreThanWasTaken() {
    addIntegration();

    assertEquals(Optional.empty(), licenses().add(USERS, -1, Optional.empty()));
    licenses().set(USERS, 9);
    assertEquals(Optional.of(2L), licenses().add(USERS, -7, Optional.of(1L)));
    assertEquals(Optional.empty(), licenses().add(USERS, -3, Optional.empty()));
    assertEquals(Map.of(USERS, 2L), licenses().used(List.of(USERS)));
  }

  /** Whatever the order in which many take and give back, the count is what came of each. */
  @Test
  default void countsRightWhenManyTakeAndGiveBackAtOnce() throws Exception {
    addIntegration();
    var limit = 20;
    var work = new ArrayList<Callable<Long>>();
    for (var worker = 0; worker < 8; worker++) {
      var random = new SplittableRandom(worker);
      work.add(
          () -> {
            var mine = 0L;
            for (var step = 0; step < 40; step++) {
              var amount = random.nextInt(-3, 6);
              if (licenses().add(USERS, amount, Optional.of((long) limit)).isPresent()) {
                mine += amount;
              }
              var seen = licenses().used(List.of(USERS)).getOrDefault(USERS, 0L);
              if (seen < 0 || seen > limit) {
                throw new AssertionError("seen " + seen);
              }
            }
            return mine;
          });
    }

    assertEquals(together(work), licenses().used(List.of(USERS)).getOrDefault(USERS, 0L));
  }

  @Test
  default void takesJustAsManyAsTheLimitLetsOfMoreAtOnce() throws Exception {
    addIntegration();
    var work = new ArrayList<Callable<Long>>();
    for (var worker = 0; worker < 60; worker++) {
      work.add(() -> licenses().add(USERS, 1, Optional.of(25L)).isPresent() ? 1L : 0L);
    }

    assertEquals(25, together(work));
    assertEquals(Map.of(USERS, 25L), licenses().used(List.of(USERS)));
  }

  private static long together(List<Callable<Long>> work)
      throws InterruptedException, ExecutionException {
    try (var threads = Executors.newFixedThreadPool(8)) {
      var sum = 0L;
      for (var result : threads.invokeAll(work)) {
        sum += result.get();
      }
      return sum;
    }
  }

  @Test
  default void countsEachDayByItselfAndForgetsThoseLongPast() {
    addIntegration();
    licenses().set(calls(7, DAY.minusDays(1)), 4);
    licenses().set(calls(7, DAY), 5);
    licenses().set(calls(8, DAY), 6);
    licenses().set(USERS, 7);

    licenses().forgetBefore(INTEGRATION, DAY);
    assertEquals(
        Map.of(calls(7, DAY), 5L, calls(8, DAY), 6L, USERS, 7L),
        licenses().used(List.of(calls(7, DAY.minusDays(1)), calls(7, DAY), calls(8, DAY), USERS)));
    licenses().forget(INTEGRATION, new OdooId(7));

    assertEquals(
        Map.of(calls(8, DAY), 6L), licenses().used(List.of(calls(7, DAY), calls(8, DAY), USERS)));
  }

  @Test
  default void goesWithTheIntegration() {
    addIntegration();
    licenses().save(INTEGRATION, new LicenseCatalogue(Map.of(), Map.of(), 1));
    licenses().set(USERS, 7);

    stores().integrations().remove(INTEGRATION);

    assertEquals(LicenseCatalogue.EMPTY, licenses().catalogue(INTEGRATION));
    assertEquals(Map.of(), licenses().used(List.of(USERS)));
    assertThrows(StoreFailure.class, () -> licenses().set(USERS, 1));
  }
}
