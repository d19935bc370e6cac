package dev.odoobridge.application.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Random histories of two sides, a bridge between them and everything that goes wrong, and what
 * must hold at their end. {@code -Dsimulation.seeds=20000} plays more of them, {@code
 * -Dsimulation.seed=7} only that one.
 */
class SimulationTest {
  private static final int SEEDS = 500;

  private final Stage stage = new Stage();

  private static List<Long> seeds() {
    var one = Long.getLong("simulation.seed");
    return one != null
        ? List.of(one)
        : LongStream.rangeClosed(1, Integer.getInteger("simulation.seeds", SEEDS)).boxed().toList();
  }

  @Test
  void bothSidesEndEqualWithNothingLostAndNothingDoubled() {
    for (var seed : seeds()) {
      var ending = Simulation.play(Terms.of(seed), stage);
      if (!ending.violations().isEmpty()) {
        fail(Report.of(ending, stage));
      }
    }
  }

  @Test
  void theSameSeedMakesTheSameHistory() {
    for (var seed : List.of(3L, 14L, 159L)) {
      var terms = Terms.of(seed);
      var elsewhere = Simulation.play(terms, new Stage());
      assertEquals(elsewhere.digest(), Simulation.play(terms, stage).digest());
    }
  }
}
