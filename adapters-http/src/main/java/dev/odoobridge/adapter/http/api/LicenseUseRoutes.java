package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.problem.Problem;
import dev.odoobridge.adapter.http.problem.ProblemType;
import dev.odoobridge.adapter.http.problem.Problems;
import dev.odoobridge.application.port.in.UseLicenses;
import dev.odoobridge.application.port.in.UseLicenses.Result;
import dev.odoobridge.domain.license.Feature;
import dev.odoobridge.domain.license.FeatureAccess;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** {@code .../licenses/{company}/features/{feature}}: whether it may be used, and how much is. */
public final class LicenseUseRoutes {
  public static final List<String> CHECK = List.of("used", "more");

  private final UseLicenses licenses;

  public LicenseUseRoutes(UseLicenses licenses) {
    this.licenses = licenses;
  }

  /** The answer is 200 whether it may be used or not. */
  public void check(Context context) {
    var query = Query.of(context, CHECK);
    var used = query.text("used").map(_ -> query.number("used", 0, Feature.MOST, 0));
    var more = query.number("more", 0, Feature.MOST, 0);
    answer(
        context,
        licenses.check(
            LicensePaths.integration(context),
            LicensePaths.company(context),
            context.pathParam("feature"),
            used,
            more));
  }

  public void take(Context context) throws IOException {
    var amount = amount(context, "amount", -Feature.MOST);
    answer(
        context,
        licenses.take(
            LicensePaths.integration(context),
            LicensePaths.company(context),
            context.pathParam("feature"),
            amount));
  }

  public void set(Context context) throws IOException {
    var used = amount(context, "used", 0);
    answer(
        context,
        licenses.set(
            LicensePaths.integration(context),
            LicensePaths.company(context),
            context.pathParam("feature"),
            used));
  }

  private static long amount(Context context, String name, long least) throws IOException {
    var fields = new Fields(Bodies.object(context, Bodies.JSON));
    Optional<Long> amount = fields.wholeNumber(name);
    fields.require(name, amount);
    if (amount.filter(it -> it < least || it > Feature.MOST).isPresent()) {
      fields.wrong(name, "must be from " + least + " to " + Feature.MOST);
    }
    if (least < 0 && amount.filter(it -> it == 0).isPresent()) {
      fields.wrong(name, "is 0");
    }
    fields.end();
    return amount.orElse(0L);
  }

  private static void answer(Context context, Result result) {
    switch (result) {
      case Result.Known(var access) ->
          Answers.json(context, Answers.OK, LicenseView.AccessView.from(access));
      case Result.Refused(var access) ->
          throw Problem.of(ProblemType.LICENSE_REFUSED, refusal(access))
              .member("access", LicenseView.AccessView.from(access));
      case Result.NotSoMuch(var used) ->
          throw Problem.of(ProblemType.INVALID_FIELDS, "One value is wrong. Nothing was done.")
              .at("amount", "gives back more than is used, which is " + used);
      case Result.NotCounted(var feature) ->
          throw Problem.of(
              ProblemType.FEATURE_NOT_FOUND,
              "The use of \"" + feature + "\" is not counted, says the catalogue.");
      case Result.NoSuchFeature(var feature) ->
          throw Problem.of(
              ProblemType.FEATURE_NOT_FOUND,
              "The catalogue has no feature \"" + Problems.shortened(feature) + "\".");
      case Result.NoSuchLicense(var company) -> throw LicensePaths.noSuchLicense(company);
      case Result.NoSuchIntegration(var id) -> throw Problems.noSuchIntegration(id);
    }
  }

  private static String refusal(FeatureAccess access) {
    return access.limit().isPresent() && access.used().isPresent()
        ? "%s %d of %d are used."
            .formatted(access.reason().words(), access.used().get(), access.limit().get())
        : access.reason().words();
  }
}
