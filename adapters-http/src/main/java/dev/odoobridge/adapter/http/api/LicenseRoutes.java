package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.auth.Guard;
import dev.odoobridge.adapter.http.json.Plain;
import dev.odoobridge.adapter.http.problem.Problem;
import dev.odoobridge.adapter.http.problem.ProblemType;
import dev.odoobridge.adapter.http.problem.Problems;
import dev.odoobridge.application.port.in.ManageLicenses;
import dev.odoobridge.application.port.in.ManageLicenses.Filter;
import dev.odoobridge.application.port.in.ManageLicenses.Result;
import dev.odoobridge.domain.license.License;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.value.RawValue;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code .../licenses}: what companies may use. */
public final class LicenseRoutes {
  public static final List<String> LIST =
      Slices.with("type", "state", "expires_after", "expires_before");

  private static final Set<String> TERMS =
      Set.of("type", "suspended", "starts_at", "expires_at", "features");

  private final ManageLicenses licenses;

  public LicenseRoutes(ManageLicenses licenses) {
    this.licenses = licenses;
  }

  public void catalogue(Context context) {
    answer(context, licenses.catalogue(LicensePaths.integration(context)));
  }

  public void define(Context context) throws IOException {
    var id = LicensePaths.integration(context);
    var body = Bodies.object(context, Bodies.JSON);
    answer(context, licenses.define(Guard.caller(context), id, body));
  }

  public void list(Context context) {
    var query = Query.of(context, LIST);
    var filter =
        new Filter(
            query.text("type"),
            query.word("state", License.State.values(), License.State::word),
            query.parsed("expires_after", Moments::parse, Moments.EXPECTED),
            query.parsed("expires_before", Moments::parse, Moments.EXPECTED));
    var slice = Slices.of(query, License.SORTING);
    var result = licenses.list(LicensePaths.integration(context), filter, slice);
    if (result instanceof Result.Listed(var page)) {
      Answers.json(context, Answers.OK, Slices.view(slice, page, LicenseView::from));
    } else {
      answer(context, result);
    }
  }

  public void create(Context context) throws IOException {
    var id = LicensePaths.integration(context);
    var body = Bodies.object(context, Bodies.JSON);
    var terms = terms(body, true);
    var caller = Guard.caller(context);
    answer(
        context,
        switch (body.member("company")) {
          case RawValue.Number(var number) when number.toPlainString().matches(LicensePaths.ID) ->
              licenses.create(caller, id, new OdooId(number.longValueExact()), terms);
          case RawValue.Members company -> licenses.create(caller, id, company, terms);
          case RawValue _ -> throw wrongCompany();
        });
  }

  private static Problem wrongCompany() {
    return Problem.of(ProblemType.INVALID_FIELDS, "One value is wrong. Nothing was done.")
        .at("company", "must be the id of one in Odoo, or an object: the values of a new one");
  }

  /** What is said of the licence; other members are refused. */
  private static RawValue.Members terms(RawValue.Members body, boolean withCompany) {
    var fields = new Fields(body);
    fields.readOnly(TERMS.toArray(String[]::new));
    if (withCompany) {
      fields.readOnly("company");
    }
    fields.end();
    var terms = new LinkedHashMap<>(body.values());
    terms.remove("company");
    return new RawValue.Members(terms);
  }

  public void read(Context context) {
    answer(context, found(context));
  }

  private Result found(Context context) {
    return licenses.find(LicensePaths.integration(context), LicensePaths.company(context));
  }

  /** As it is before a change, for the audit log. */
  public Optional<?> shown(Context context) {
    return found(context) instanceof Result.Found(var known)
        ? Optional.of(LicenseView.from(known))
        : Optional.empty();
  }

  /** The catalogue before a change, for the audit log. */
  public Optional<?> catalogueShown(Context context) {
    return licenses.catalogue(LicensePaths.integration(context))
            instanceof Result.Catalogue(var catalogue)
        ? Optional.of(Plain.of(catalogue.raw()))
        : Optional.empty();
  }

  public void update(Context context) throws IOException {
    var id = LicensePaths.integration(context);
    var terms = terms(Bodies.object(context, Bodies.PATCH), false);
    answer(
        context, licenses.update(Guard.caller(context), id, LicensePaths.company(context), terms));
  }

  public void delete(Context context) {
    var id = LicensePaths.integration(context);
    answer(context, licenses.delete(Guard.caller(context), id, LicensePaths.company(context)));
  }

  private static void answer(Context context, Result result) {
    switch (result) {
      case Result.Catalogue(var catalogue) ->
          Answers.json(context, Answers.OK, Plain.of(catalogue.raw()));
      case Result.Found(var known) -> Answers.json(context, Answers.OK, LicenseView.from(known));
      case Result.Created(var known) ->
          Answers.located(
              context,
              Answers.CREATED,
              context.path() + "/" + known.license().company(),
              LicenseView.from(known));
      case Result.Listed _ -> throw new IllegalStateException("nobody asked for a list");
      case Result.Deleted _ -> Answers.nothing(context);
      case Result.Unfinished(var bundle) -> BundleRoutes.answer(context, bundle);
      case Result.Invalid(var problems) -> throw Problems.invalidFields(problems);
      case Result.Taken(var company) ->
          throw Problem.of(
              ProblemType.LICENSE_TAKEN, "The company " + company + " has a licence already.");
      case Result.NoSuchLicense(var company) -> throw LicensePaths.noSuchLicense(company);
      case Result.NoSuchCompany(var company) -> throw StorePaths.noSuchRecord(company);
      case Result.Denied(var reason) -> throw OdooPaths.denied(reason);
      case Result.NoSuchIntegration(var id) -> throw Problems.noSuchIntegration(id);
    }
  }
}
