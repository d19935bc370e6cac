package dev.odoobridge.application.odoo;

import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.value.RawValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells records that are gone from those that Odoo hides from its user. */
public final class Existence {
  private Existence() {}

  /**
   * Which of these Odoo no longer has: a read of what was deleted answers nothing, one of what may
   * not be seen is refused. Asked for ids alone, Odoo answers those it was asked for, without a
   * look at its table.
   */
  public static List<OdooId> absent(OdooClient client, ModelName model, List<OdooId> ids) {
    var absent = new ArrayList<OdooId>();
    Bisection.run(
        ids,
        batch -> {
          var present = present(client, model, batch);
          batch.stream().filter(id -> !present.contains(id)).forEach(absent::add);
        },
        (_, _) -> {});
    return absent;
  }

  private static Set<OdooId> present(OdooClient client, ModelName model, List<OdooId> ids) {
    var answer =
        client.read(model, "read", ids, Map.of("fields", RawValue.texts(List.of("write_date"))));
    if (answer instanceof RawValue.Items(var rows)
        && rows.stream().allMatch(RawValue.Members.class::isInstance)) {
      return rows.stream()
          .map(RawValue.Members.class::cast)
          .map(MappedReader::id)
          .collect(Collectors.toSet());
    }
    throw new OdooFailure.Incomprehensible(
        "Odoo's read of " + model + " answered no list of records", "read");
  }
}
