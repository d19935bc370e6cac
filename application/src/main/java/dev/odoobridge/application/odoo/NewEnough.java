package dev.odoobridge.application.odoo;

import dev.odoobridge.application.port.in.ReadOdooRecords.Wish;
import dev.odoobridge.domain.direct.KeptRead;
import dev.odoobridge.domain.odoo.ModelName;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What of all that was read before is good enough for one caller at one moment.
 *
 * @param usual how old answers may be when nobody says otherwise
 */
public record NewEnough(String mark, Duration usual, Wish wish, Instant now) {
  public static NewEnough of(ChangeMarks.State state, ModelName model, Wish wish, Instant now) {
    return new NewEnough(state.mark(), state.policy().of(model), wish, now);
  }

  /** Nothing has changed since it was read, as far as is known. */
  public boolean isCurrent(KeptRead kept) {
    return kept.mark().equals(mark);
  }

  /** It is taken without asking Odoo. */
  public boolean isGood(KeptRead kept) {
    return !wish.live()
        && isCurrent(kept)
        && isYounger(kept.asOf(), usual)
        && isTolerated(kept.asOf());
  }

  /** What is so old is taken when there is nothing better. */
  public boolean isTolerated(Instant asOf) {
    return wish.oldest().map(age -> isYounger(asOf, age)).orElse(true);
  }

  /** The mark under which Odoo's answer is kept for others; empty when it is not kept. */
  public Optional<String> keptUnder() {
    return wish.kept() && usual.isPositive() ? Optional.of(mark) : Optional.empty();
  }

  /** What is as old as may be is too old: no age is allowed to a caller who allows none. */
  private boolean isYounger(Instant asOf, Duration oldest) {
    return now.isBefore(asOf.plus(oldest));
  }
}
