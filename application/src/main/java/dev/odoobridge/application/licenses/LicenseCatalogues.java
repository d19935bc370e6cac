package dev.odoobridge.application.licenses;

import dev.odoobridge.application.port.in.DefineVirtualFields;
import dev.odoobridge.application.port.in.ManageLicenses.Result;
import dev.odoobridge.application.port.out.LicenseStore;
import dev.odoobridge.domain.license.License;
import dev.odoobridge.domain.license.LicenseCatalogue;
import dev.odoobridge.domain.license.LicenseCatalogueReader;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.value.RawValue;
import dev.odoobridge.domain.virtual.VirtualField;
import dev.odoobridge.domain.virtual.VirtualFieldName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keeps catalogues, and defines the virtual fields that licences stand in. Thread-safe. */
public final class LicenseCatalogues {
  private final LicenseStore store;
  private final DefineVirtualFields fields;
  private final KeptLicenses licenses;

  public LicenseCatalogues(LicenseStore store, DefineVirtualFields fields, KeptLicenses licenses) {
    this.store = store;
    this.fields = fields;
    this.licenses = licenses;
  }

  LicenseCatalogue of(IntegrationId id) {
    return store.catalogue(id);
  }

  Result define(IntegrationId id, RawValue.Members given) {
    return switch (LicenseCatalogueReader.read(given)) {
      case LicenseCatalogueReader.Reading.Invalid(var problems) -> new Result.Invalid(problems);
      case LicenseCatalogueReader.Reading.Valid(var catalogue) ->
          licenses.alone(id, () -> define(id, catalogue));
    };
  }

  private Result define(IntegrationId id, LicenseCatalogue catalogue) {
    var problems = new ArrayList<FieldProblem>();
    for (var type : store.catalogue(id).types().keySet()) {
      if (!catalogue.types().containsKey(type) && isUsed(id, type)) {
        problems.add(new FieldProblem("types." + type, "is missing, and licences are of it"));
      }
    }
    if (problems.isEmpty()) {
      problems.addAll(defineFields(id));
    }
    if (!problems.isEmpty()) {
      return new Result.Invalid(problems);
    }
    store.save(id, catalogue);
    return new Result.Catalogue(catalogue);
  }

  private boolean isUsed(IntegrationId id, String type) {
    var where = RawValue.list(RawValue.list(text(License.TYPE), text("="), text(type)));
    return !licenses.search(id, where, OdooId.SORTING.first(1)).isEmpty();
  }

  private static RawValue text(String text) {
    return RawValue.of(text);
  }

  /** Fields that are there already stay; what else is called so is not touched. */
  private List<FieldProblem> defineFields(IntegrationId id) {
    var model = KeptLicenses.model(id);
    Map<String, VirtualField> known =
        fields.fields(model) instanceof DefineVirtualFields.Result.Fields(var all, var _, var _)
            ? all.stream().collect(Collectors.toMap(it -> it.name().value(), Function.identity()))
            : Map.of();
    var problems = new ArrayList<FieldProblem>();
    License.definitions()
        .forEach(
            (name, definition) ->
                Optional.ofNullable(known.get(name))
                    .filter(it -> !text(it.type().word()).equals(definition.member("type")))
                    .ifPresent(_ -> problems.add(other(name))));
    if (problems.isEmpty()) {
      License.definitions().entrySet().stream()
          .filter(it -> !known.containsKey(it.getKey()))
          .map(it -> fields.define(model, new VirtualFieldName(it.getKey()), it.getValue()))
          .forEach(
              result -> {
                if (result instanceof DefineVirtualFields.Result.Invalid(var found)) {
                  problems.addAll(found);
                }
              });
    }
    return problems;
  }

  private static FieldProblem other(String name) {
    return new FieldProblem(
        name, "is a virtual field of res.partner already, and of another type than licences need");
  }
}
