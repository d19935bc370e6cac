package dev.odoobridge.adapter.http.api;

import dev.odoobridge.domain.bundle.Bundle;
import dev.odoobridge.domain.bundle.Progress.Trouble;
import dev.odoobridge.domain.bundle.Step;
import dev.odoobridge.domain.odoo.OdooId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a bundle came. What its steps were given is not shown.
 *
 * @param due when it is tried next; null once it has ended
 * @param waiting why it waits
 */
record BundleView(
    long number,
    String state,
    String by,
    String createdAt,
    String changedAt,
    int tries,
    @Nullable String due,
    @Nullable TroubleView waiting,
    List<StepView> steps) {

  static BundleView from(Bundle bundle) {
    return new BundleView(
        bundle.number(),
        bundle.state().word(),
        bundle.by(),
        bundle.createdAt().toString(),
        bundle.changedAt().toString(),
        bundle.tries(),
        bundle.state().hasEnded() ? null : bundle.due().toString(),
        TroubleView.from(bundle.waiting()),
        bundle.steps().stream().map(step -> StepView.from(bundle, step)).toList());
  }

  /** Why something does not work. */
  record TroubleView(String code, String message) {
    static @Nullable TroubleView from(Optional<Trouble> trouble) {
      return trouble.map(it -> new TroubleView(it.code(), it.message())).orElse(null);
    }
  }

  /**
   * How far a step came.
   *
   * @param record the record of Odoo it is about, once that is there
   * @param document the number of the document it made
   */
  record StepView(
      String as,
      String kind,
      String model,
      String status,
      @Nullable Long record,
      @Nullable Long document,
      @Nullable TroubleView trouble) {
    static StepView from(Bundle bundle, Step step) {
      var deed = step.deed();
      var made = step.progress().id();
      var record =
          switch (deed.kind()) {
            case CREATE -> made;
            case UPDATE, DELETE, VIRTUAL, DOCUMENT ->
                deed.record()
                    .map(OdooId::value)
                    .or(() -> deed.of().flatMap(of -> bundle.step(of).progress().id()));
          };
      var document =
          switch (deed.kind()) {
            case DOCUMENT -> made;
            case CREATE, UPDATE, DELETE, VIRTUAL -> Optional.<Long>empty();
          };
      return new StepView(
          step.name(),
          deed.kind().word(),
          deed.model().value(),
          step.progress().status().word(),
          record.orElse(null),
          document.orElse(null),
          TroubleView.from(step.progress().trouble()));
    }
  }
}
