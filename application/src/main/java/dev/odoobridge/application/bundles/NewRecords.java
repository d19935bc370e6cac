package dev.odoobridge.application.bundles;

import dev.odoobridge.application.port.in.OdooRecords;
import dev.odoobridge.domain.bundle.Bundle;
import dev.odoobridge.domain.bundle.Step;
import dev.odoobridge.domain.document.Document;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.value.RawValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Finds the record that a create made whose answer never came. Odoo gives ids in ascending order,
 * so it is among those behind the newest there was before, and holds what it was given.
 */
final class NewRecords {
  private static final String NEWEST = "newest";
  private static final int SOME = 200;

  /** Longer texts are contents, which Odoo does not give back as they were. */
  private static final int LONG = 1000;

  private final OdooRecords records;
  private final Bundle bundle;

  NewRecords(OdooRecords records, Bundle bundle) {
    this.records = records;
    this.bundle = bundle;
  }

  /** The highest id there is, to be kept until the outcome is known. */
  RawValue.Members newest(ModelName model) {
    var rows = rows(model, RawValue.list(), Optional.of("id desc"), List.of("id"), 1);
    var id = rows.isEmpty() ? RawValue.of(0) : rows.getFirst().member("id");
    return new RawValue.Members(Map.of(NEWEST, id));
  }

  /**
   * The record, when there is one.
   *
   * @throws Impossible when there are several: nobody but a person can tell them apart
   */
  Optional<OdooId> madeOf(Step step, UnaryOperator<RawValue.Members> filled) {
    var model = step.deed().model();
    var given = filled.apply(step.deed().values());
    var names = new ArrayList<>(given.values().keySet());
    names.add("id");
    var alike =
        rows(model, RawValue.list(behind(step)), Optional.empty(), names, SOME).stream()
            .filter(row -> looksLike(given, row))
            .map(NewRecords::id)
            .toList();
    if (alike.size() > 1) {
      throw new Impossible(
          "odoo-uncertain", "It may have been made: " + model + " " + alike + " are all like it");
    }
    return alike.stream().findFirst();
  }

  /** The files of that name and record that came since. */
  List<OdooId> attachments(Step step, Document.Card card) {
    var attached = card.attached().orElseThrow();
    var domain =
        RawValue.list(
            behind(step),
            leaf("name", "=", RawValue.of(card.name().value())),
            leaf("res_model", "=", RawValue.of(attached.model().value())),
            leaf("res_id", "=", RawValue.of(attached.record().value())));
    return rows(StepDocuments.ATTACHMENT, domain, Optional.empty(), List.of("id"), SOME).stream()
        .map(NewRecords::id)
        .toList();
  }

  private static RawValue behind(Step step) {
    return leaf("id", ">", step.progress().before().member(NEWEST));
  }

  private static RawValue leaf(String field, String operator, RawValue value) {
    return RawValue.list(RawValue.of(field), RawValue.of(operator), value);
  }

  private static OdooId id(RawValue.Members row) {
    return new OdooId(((RawValue.Number) row.member("id")).value().longValueExact());
  }

  private List<RawValue.Members> rows(
      ModelName model,
      RawValue.Items domain,
      Optional<String> order,
      List<String> fields,
      int limit) {
    var search =
        new OdooRecords.Search(
            domain,
            Map.of(),
            order,
            true,
            Optional.empty(),
            limit,
            false,
            new OdooRecords.Shape(fields, false));
    var found = records.list(StepWork.caller(bundle), bundle.integration(), model, search);
    if (found instanceof OdooRecords.Result.Page(var rows, var _, var _)) {
      return rows;
    }
    throw Outcomes.impossible(found);
  }

  /** Odoo may round, wrap or complete what it is given; what it cannot have changed must agree. */
  private static boolean looksLike(RawValue.Members given, RawValue.Members row) {
    return given.values().entrySet().stream()
        .allMatch(entry -> agree(entry.getValue(), row.member(entry.getKey())));
  }

  private static boolean agree(RawValue given, RawValue held) {
    return switch (given) {
      case RawValue.Text(var text) ->
          text.isBlank()
              || text.length() > LONG
              || (held instanceof RawValue.Text(var other)
                  && (other.strip().equals(text.strip())
                      || (other.startsWith("<") && other.contains(text.strip()))));
      case RawValue.Flag flag -> !(held instanceof RawValue.Flag) || held.equals(flag);
      case RawValue.Number(var number) ->
          switch (held) {
            case RawValue.Members reference ->
                reference.member("id") instanceof RawValue.Number(var id)
                    && id.compareTo(number) == 0;
            case RawValue.Nothing _ -> false;
            default -> true;
          };
      case RawValue.Nothing _, RawValue.Items _, RawValue.Members _ -> true;
    };
  }
}
