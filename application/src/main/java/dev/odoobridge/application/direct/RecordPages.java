package dev.odoobridge.application.direct;

import dev.odoobridge.application.odoo.Domain;
import dev.odoobridge.application.port.in.OdooRecords.Result;
import dev.odoobridge.application.port.in.OdooRecords.Search;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.value.RawValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Lists records page by page: by id from the last id on, in any other order by how many came
 * before.
 */
final class RecordPages {
  private static final Pattern AFTER = Pattern.compile("(id|row)-([1-9][0-9]{0,17})");
  private static final List<String> FEW = List.of("display_name");
  private final ModelDoor door;

  RecordPages(ModelDoor door) {
    this.door = door;
  }

  Result page(Search search) {
    var conditions = door.conditions();
    var fields = door.fields(conditions, search.shape(), FEW);
    var order = conditions.order(search.order());
    var terms = new ArrayList<>(conditions.domain(search.domain()).values());
    terms.addAll(conditions.where(search.where()).values());
    var problems = new ArrayList<>(conditions.problems());
    var after = search.after().map(AFTER::matcher);
    if (after.filter(it -> !it.matches()).isPresent()) {
      problems.add(new FieldProblem("after", "is no next of such a list"));
    }
    if (!problems.isEmpty()) {
      return new Result.Invalid(problems);
    }
    var all = new RawValue.Items(terms);
    var from = after.map(it -> Long.parseLong(it.group(2))).orElse(0L);
    var byId = order.equals("id");
    var rows =
        byId
            ? byId(all, fields, from, search)
            : door.rows(
                all, fields, order, new ModelDoor.Paging(from, search.limit()), search.archived());
    var next =
        rows.size() < search.limit()
            ? Optional.<String>empty()
            : Optional.of(
                byId ? "id-" + ModelDoor.id(rows.getLast()) : "row-" + (from + rows.size()));
    return new Result.Page(
        door.shown(rows, search.shape().raw()),
        search.counted() ? Optional.of(door.count(all, search.archived())) : Optional.empty(),
        next);
  }

  private List<RawValue.Members> byId(
      RawValue.Items all, List<String> fields, long from, Search search) {
    var domain = from == 0 ? all : Domain.and(all, Domain.where("id", ">", RawValue.of(from)));
    return door.rows(
        domain, fields, "id", new ModelDoor.Paging(0, search.limit()), search.archived());
  }
}
