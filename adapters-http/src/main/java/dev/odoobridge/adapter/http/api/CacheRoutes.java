package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.problem.Problems;
import dev.odoobridge.application.port.in.ManageCache;
import dev.odoobridge.domain.direct.CachePolicy;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.value.RawValue;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** {@code /api/v1/integrations/{id}/odoo/cache}: how long Odoo's answers are kept. */
public final class CacheRoutes {
  private final ManageCache cache;

  public CacheRoutes(ManageCache cache) {
    this.cache = cache;
  }

  public void read(Context context) {
    answer(context, cache.read(Paths.integration(context)));
  }

  public void change(Context context) throws IOException {
    var policy = policy(Bodies.object(context, Bodies.JSON));
    answer(context, cache.change(Paths.integration(context), policy));
  }

  public void clear(Context context) {
    answer(context, cache.clear(Paths.integration(context)));
  }

  /** How it is, for the audit log. */
  public Optional<?> shown(Context context) {
    return cache.read(Paths.integration(context)) instanceof ManageCache.Result.Policy(var policy)
        ? Optional.of(PolicyView.from(policy))
        : Optional.empty();
  }

  private static CachePolicy policy(RawValue.Members body) {
    var fields = new Fields(body);
    var standard =
        fields.wholeNumber("seconds").flatMap(seconds -> time(fields, "seconds", seconds));
    var models = new HashMap<ModelName, Duration>();
    var given = fields.members("models").orElse(new RawValue.Members(Map.of()));
    if (given.values().size() > CachePolicy.MOST_MODELS) {
      fields.wrong("models", "must be " + CachePolicy.MOST_MODELS + " at most");
    }
    given
        .values()
        .forEach(
            (name, value) -> {
              var path = "models." + name;
              var time = number(value).flatMap(seconds -> time(fields, path, seconds));
              var model = model(name);
              if (number(value).isEmpty()) {
                fields.wrong(path, "must be a whole number");
              } else if (model.isEmpty()) {
                fields.wrong(path, "is no name of a model");
              } else {
                time.ifPresent(it -> models.put(model.get(), it));
              }
            });
    fields.end();
    return new CachePolicy(standard.orElse(CachePolicy.STANDARD.standard()), models);
  }

  private static Optional<ModelName> model(String name) {
    try {
      return Optional.of(new ModelName(name));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Optional<Long> number(RawValue value) {
    try {
      return value instanceof RawValue.Number(var number)
          ? Optional.of(number.longValueExact())
          : Optional.empty();
    } catch (ArithmeticException _) {
      return Optional.empty();
    }
  }

  private static Optional<Duration> time(Fields fields, String path, long seconds) {
    if (seconds < 0 || seconds > CachePolicy.LONGEST.toSeconds()) {
      fields.wrong(path, "must be 0 to " + CachePolicy.LONGEST.toSeconds());
      return Optional.empty();
    }
    return Optional.of(Duration.ofSeconds(seconds));
  }

  private static void answer(Context context, ManageCache.Result result) {
    switch (result) {
      case ManageCache.Result.Policy(var policy) ->
          Answers.json(context, Answers.OK, PolicyView.from(policy));
      case ManageCache.Result.Cleared _ -> Answers.nothing(context);
      case ManageCache.Result.NoSuchIntegration(var id) -> throw Problems.noSuchIntegration(id);
    }
  }

  /** How long in seconds, and for which models another time. */
  record PolicyView(long seconds, Map<String, Long> models) {
    static PolicyView from(CachePolicy policy) {
      var models = new TreeMap<String, Long>();
      policy.models().forEach((model, time) -> models.put(model.value(), time.toSeconds()));
      return new PolicyView(policy.standard().toSeconds(), models);
    }
  }
}
