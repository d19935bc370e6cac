package dev.odoobridge.testkit.odoo.orm;

import dev.odoobridge.testkit.odoo.orm.LoadedValues.Given;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code load(fields, data)}: the import of rows of texts. Upserts by external id ({@code id}) or
 * database id ({@code .id}). When any row fails nothing is written, {@code ids} is false and every
 * bad row has its message.
 */
final class Load {
  private final Environment environment;
  private final Model model;
  private final List<String> columns;
  private final List<?> data;

  Load(Call call) {
    this.environment = call.environment();
    this.model = call.model();
    this.columns = call.texts("fields");
    this.data = call.list("data");
  }

  Map<String, Object> run() {
    columns.forEach(this::check);
    var values = new LoadedValues(environment, model);
    var transaction = environment.transaction();
    var start = transaction.savepoint();
    var ids = new ArrayList<Long>();
    var messages = new ArrayList<Map<String, Object>>();
    for (var block : LoadBlock.of(model, columns, data)) {
      var before = transaction.savepoint();
      try {
        ids.add(save(values.read(columns, block.rows()), Map.of()).id());
      } catch (LoadFailure failure) {
        transaction.rollbackTo(before);
        messages.add(failure.message(block, environment.version()));
      } catch (OdooFault fault) {
        transaction.rollbackTo(before);
        messages.add(refused(fault).message(block, environment.version()));
      }
    }
    if (!messages.isEmpty()) {
      transaction.rollbackTo(start);
    }
    var answer = new LinkedHashMap<String, Object>();
    answer.put("ids", messages.isEmpty() ? ids : false);
    answer.put("messages", messages);
    answer.put("nextrow", 0L);
    return answer;
  }

  /** An unknown column, or a true where a text belongs, fails the whole call. */
  private void check(String column) {
    var name = column.split("/", 2)[0];
    if (!name.equals(".id") && !model.has(name)) {
      throw environment.version().is14()
          ? OdooFault.builtin("KeyError", name)
          : OdooFault.builtin("ValueError", "Invalid field name '%s'".formatted(name));
    }
    var position = columns.indexOf(column);
    for (var row : data) {
      var cells = Assignment.asList(row);
      if (position < cells.size() && Boolean.TRUE.equals(cells.get(position))) {
        throw OdooFault.builtin("AttributeError", "'bool' object has no attribute 'lower'");
      }
    }
  }

  /** {@code extra} ties a line to its parent. Both ids together make a new record, as in Odoo. */
  private OdooRecord save(Given given, Map<String, Object> extra) {
    var values = new LinkedHashMap<>(given.values());
    values.putAll(extra);
    var external = new ExternalIds(environment);
    var existing = existing(given, external);
    var record = existing.orElseGet(() -> environment.create(given.model().name(), values));
    if (existing.isPresent()) {
      record.write(values);
    } else if (!given.externalId().isEmpty()) {
      external.give(record, given.externalId());
    }
    given
        .lines()
        .forEach(
            (field, lines) ->
                lines.forEach(line -> save(line, Map.of(field.inverse(), record.id()))));
    return record;
  }

  private Optional<OdooRecord> existing(Given given, ExternalIds external) {
    var byExternal = !given.externalId().isEmpty();
    var byDatabase = !given.databaseId().isEmpty();
    if (byExternal == byDatabase) {
      return Optional.empty();
    }
    return byExternal
        ? external.find(given.model().name(), given.externalId())
        : Optional.of(environment.record(given.model().name(), Long.parseLong(given.databaseId())));
  }

  private LoadFailure refused(OdooFault fault) {
    var text = fault.message().replaceFirst("^The operation cannot be completed: ", "");
    return new LoadFailure(
        environment.version().is14() && text.equals("res_partner_check_name")
            ? "'Contacts require a name'"
            : text);
  }
}
