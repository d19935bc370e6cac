package dev.odoobridge.application.odoo;

import dev.odoobridge.application.port.out.OdooFailure;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Takes a refused batch apart until the records Odoo refuses stand alone: a failed batch changes
 * nothing in Odoo and names no culprit.
 */
public final class Bisection {
  private Bisection() {}

  /**
   * Does the work for all items, in as large batches as Odoo accepts.
   *
   * @param work does a batch, all or nothing; a {@code Refused} takes the batch apart, any other
   *     failure goes on to the caller
   * @param refused is told each item that Odoo refuses by itself
   */
  public static <T> void run(
      List<T> items, Consumer<List<T>> work, BiConsumer<T, OdooFailure.Refused> refused) {
    if (items.isEmpty()) {
      return;
    }
    try {
      work.accept(items);
    } catch (OdooFailure.Refused failure) {
      if (items.size() == 1) {
        refused.accept(items.getFirst(), failure);
        return;
      }
      var middle = items.size() / 2;
      run(items.subList(0, middle), work, refused);
      run(items.subList(middle, items.size()), work, refused);
    }
  }
}
