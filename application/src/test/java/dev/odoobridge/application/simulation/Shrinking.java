package dev.odoobridge.application.simulation;

import java.util.TreeSet;

/** Leaves out of a failing history every step without which it fails all the same. */
final class Shrinking {
  private Shrinking() {}

  static Ending shortest(Ending failing, Stage stage) {
    var best = failing;
    var shrunk = true;
    while (shrunk) {
      shrunk = false;
      for (var step = failing.terms().steps(); step >= 1; step--) {
        if (best.terms().left().contains(step)) {
          continue;
        }
        var left = new TreeSet<>(best.terms().left());
        left.add(step);
        var next = Simulation.play(best.terms().without(left), stage);
        if (next.complaint().equals(failing.complaint())) {
          best = next;
          shrunk = true;
        }
      }
    }
    return best;
  }
}
