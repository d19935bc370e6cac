package dev.odoobridge.domain.integration;

import dev.odoobridge.domain.odoo.OdooId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * When the API key that is used ends. Odoo does not say which of a user's keys one is: it is known
 * when the bridge made it, or when there is one alone; else the one that ends first is taken.
 *
 * @param key its id in Odoo, as far as it is known
 * @param ends absent when it never does
 */
public record KeyExpiry(Optional<OdooId> key, String name, Optional<Instant> ends) {
  /** How long before its end it is told of. */
  public static final Duration WARNING = Duration.ofDays(14);

  /**
   * Of one of these keys.
   *
   * @param known the id of the one that is used, if the bridge made it
   */
  public static Optional<KeyExpiry> among(List<OdooKey> keys, Optional<OdooId> known) {
    var sure =
        keys.stream()
            .filter(key -> keys.size() == 1 || known.filter(key.id()::equals).isPresent())
            .findFirst();
    return sure.map(key -> new KeyExpiry(Optional.of(key.id()), key.name(), key.ends()))
        .or(
            () ->
                keys.stream()
                    .filter(key -> key.ends().isPresent())
                    .min(Comparator.comparing(key -> key.ends().orElseThrow()))
                    .map(key -> new KeyExpiry(Optional.empty(), key.name(), key.ends())));
  }

  /** What to tell of it now. */
  public Optional<Notice> notice(Instant now) {
    return ends.filter(end -> now.plus(WARNING).isAfter(end))
        .map(
            end ->
                new Notice(
                    Notice.Kind.KEY_ENDS, Optional.empty(), words(end, now), end.minus(WARNING)));
  }

  private String words(Instant end, Instant now) {
    var which = "the API key \"" + name + "\"" + (key.isPresent() ? "" : ", which may be the one,");
    var when = now.isBefore(end) ? " ends on " : " ended on ";
    return which + when + end + "; odoo-bridge key rotate makes a new one";
  }
}
