package dev.odoobridge.domain.merge;

import dev.odoobridge.domain.link.Agreed;
import dev.odoobridge.domain.policy.ConflictPolicy;
import java.util.Map;
import java.util.Optional;

/**
 * What people decided of a record's conflicts.
 *
 * @param byField by the conflict's field
 */
public record Resolutions(Map<String, Resolution> byField) {
  public static final Resolutions NONE = new Resolutions(Map.of());

  public Resolutions {
    byField = Map.copyOf(byField);
  }

  /** Who wins, as long as both sides still say what the person saw. */
  public Optional<ConflictPolicy> of(String field, Agreed now) {
    return Optional.ofNullable(byField.get(field))
        .filter(resolution -> resolution.seen().equals(now))
        .map(Resolution::winner);
  }

  /**
   * One decision.
   *
   * @param seen what both sides said when it was made
   * @param winner {@code HOST} or {@code ODOO}
   */
  public record Resolution(Agreed seen, ConflictPolicy winner) {}
}
