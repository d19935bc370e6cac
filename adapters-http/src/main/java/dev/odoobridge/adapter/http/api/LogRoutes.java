package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.problem.Problem;
import dev.odoobridge.adapter.http.problem.ProblemType;
import dev.odoobridge.domain.listing.SortKey;
import dev.odoobridge.domain.listing.Sorting;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * {@code /api/v1/log-levels}: how much each package logs. What others than the bridge's own log in
 * detail has secrets in it, such as the headers of requests; so that cannot be turned on.
 */
public final class LogRoutes {
  public static final List<String> LIST = Slices.with("level");

  private static final Sorting<LevelView> SORTING =
      Sorting.by(
          SortKey.text("logger", LevelView::logger),
          List.of(SortKey.text("level", LevelView::level)));
  private static final List<String> LEVELS =
      List.of("TRACE", "DEBUG", "INFO", "WARN", "ERROR", "OFF");
  private static final List<String> DETAILED = List.of("TRACE", "DEBUG");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_$][\\w$]*(\\.[A-Za-z_$][\\w$]*)*");
  private static final int LONGEST_NAME = 200;
  private static final String OWN = "dev.odoobridge";

  private final LogLevels levels;

  public LogRoutes(LogLevels levels) {
    this.levels = levels;
  }

  public void list(Context context) {
    var query = Query.of(context, LIST);
    var level =
        query.parsed(
            "level",
            text -> Optional.of(text.toUpperCase(Locale.ROOT)).filter(LEVELS::contains),
            expectedLevel());
    var found =
        levels.all().entrySet().stream()
            .map(entry -> new LevelView(entry.getKey(), entry.getValue()))
            .filter(view -> level.map(view.level()::equals).orElse(true))
            .toList();
    Answers.json(context, Answers.OK, Slices.of(query, SORTING, found, Function.identity()));
  }

  private static String expectedLevel() {
    return "must be one of " + String.join(", ", LEVELS);
  }

  public void set(Context context) throws IOException {
    var logger = logger(context);
    var fields = new Fields(Bodies.object(context, Bodies.JSON));
    var level = fields.text("level").map(text -> text.toUpperCase(Locale.ROOT));
    fields.require("level", level);
    level.ifPresent(word -> check(fields, logger, word));
    fields.end();
    levels.set(logger, level.orElseThrow());
    Answers.json(context, Answers.OK, new LevelView(logger, level.orElseThrow()));
  }

  public void reset(Context context) {
    levels.reset(logger(context));
    Answers.nothing(context);
  }

  /** The level it has of its own, for the audit log. */
  public Optional<?> shown(Context context) {
    var logger = logger(context);
    return Optional.ofNullable(levels.all().get(logger)).map(it -> new LevelView(logger, it));
  }

  private static void check(Fields fields, String logger, String level) {
    if (!LEVELS.contains(level)) {
      fields.wrong("level", expectedLevel());
    } else if (DETAILED.contains(level) && !isOwn(logger)) {
      fields.wrong("level", "goes to INFO for what is not below " + OWN + ": it would log secrets");
    }
  }

  private static boolean isOwn(String logger) {
    return logger.equals(OWN) || logger.startsWith(OWN + ".");
  }

  private static String logger(Context context) {
    var name = context.pathParam("logger");
    if (name.length() > LONGEST_NAME || !NAME.matcher(name).matches()) {
      throw Problem.of(
          ProblemType.INVALID_PATH, "A logger is root, a package or a class, by its full name.");
    }
    return name;
  }

  /** How much one logs. */
  record LevelView(String logger, String level) {}
}
