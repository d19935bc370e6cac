package dev.odoobridge.domain.direct;

import dev.odoobridge.domain.odoo.ModelName;
import java.time.Duration;
import java.util.Map;

/**
 * How long what was read from an Odoo may be answered again without asking it.
 *
 * @param standard for models that have no time of their own; zero keeps nothing
 * @param models those that have
 */
public record CachePolicy(Duration standard, Map<ModelName, Duration> models) {
  public static final Duration LONGEST = Duration.ofHours(24);
  public static final int MOST_MODELS = 200;
  public static final CachePolicy STANDARD = new CachePolicy(Duration.ofHours(1), Map.of());

  public CachePolicy {
    models = Map.copyOf(models);
    if (!isAllowed(standard) || !models.values().stream().allMatch(CachePolicy::isAllowed)) {
      throw new IllegalArgumentException("times: must be 0 to 24 hours");
    }
    if (models.size() > MOST_MODELS) {
      throw new IllegalArgumentException("models: must be 200 at most");
    }
  }

  /** Whether something may be kept so long. */
  public static boolean isAllowed(Duration time) {
    return !time.isNegative() && time.compareTo(LONGEST) <= 0;
  }

  public Duration of(ModelName model) {
    return models.getOrDefault(model, standard);
  }
}
