package dev.odoobridge.testkit.odoo.orm;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
  private final LoadedValues values;

  Load(Call call) {
    this.environment = call.environment();
    this.model = call.model();
    this.columns = call.texts("fields");
    this.data = call.list("data");
    this.values = new LoadedValues(environment, model);
  }

  Map<String, Object> run() {
    columns.forEach(this::check);
    var transaction = environment.transaction();
    var start = transaction.savepoint();
    var ids = new ArrayList<Long>();
    var messages = new ArrayList<Map<String, Object>>();
    for (var block : blocks()) {
      var before = transaction.savepoint();
      try {
        ids.add(load(block));
      } catch (LoadFailure failure) {
        transaction.rollbackTo(before);
        messages.add(message(block, failure.message, failure.field));
      } catch (OdooFault fault) {
        transaction.rollbackTo(before);
        messages.add(message(block, sentence(fault), ""));
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

  /** An unknown column fails the whole call. */
  private void check(String column) {
    var name = column.split("/", 2)[0];
    if (!name.equals(".id") && !model.has(name)) {
      throw environment.version().is14()
          ? OdooFault.builtin("KeyError", name)
          : OdooFault.builtin(
              "ValueError", "Invalid field '%s' on model '%s'".formatted(name, model.name()));
    }
  }

  /** A record and the rows after it whose own columns are empty, which bring more of its lines. */
  private record Block(int from, int to, List<List<?>> rows) {}

  private List<Block> blocks() {
    var blocks = new ArrayList<Block>();
    var hasLines = columns.stream().anyMatch(this::lineColumn);
    for (var position = 0; position < data.size(); position++) {
      var row = Assignment.asList(data.get(position));
      if (hasLines && !blocks.isEmpty() && continues(row)) {
        var last = blocks.removeLast();
        var rows = new ArrayList<>(last.rows());
        rows.add(row);
        blocks.add(new Block(last.from(), position, rows));
      } else {
        blocks.add(new Block(position, position, List.of(row)));
      }
    }
    return blocks;
  }

  private boolean lineColumn(String column) {
    var name = column.split("/", 2)[0];
    return column.contains("/")
        && model.has(name)
        && model.field(name).type() == FieldType.ONE2MANY;
  }

  private boolean continues(List<?> row) {
    for (var position = 0; position < columns.size() && position < row.size(); position++) {
      if (!lineColumn(columns.get(position)) && Python.truthy(row.get(position))) {
        return false;
      }
    }
    return true;
  }

  private long load(Block block) {
    var given = values.read(columns, block.rows());
    var external = new ExternalIds(environment);
    var known = given.databaseId().isEmpty() || !given.externalId().isEmpty();
    if (!known) {
      var record = environment.record(model.name(), Long.parseLong(given.databaseId()));
      record.write(given.values());
      return record.id();
    }
    var existing =
        given.externalId().isEmpty() || !given.databaseId().isEmpty()
            ? java.util.Optional.<OdooRecord>empty()
            : external.find(model.name(), given.externalId());
    if (existing.isPresent()) {
      existing.get().write(given.values());
      return existing.get().id();
    }
    var record = environment.create(model.name(), given.values());
    if (!given.externalId().isEmpty()) {
      external.give(record, given.externalId());
    }
    return record.id();
  }

  private static Map<String, Object> message(Block block, String text, String field) {
    var message = new LinkedHashMap<String, Object>();
    message.put("rows", Map.of("from", (long) block.from(), "to", (long) block.to()));
    message.put("record", (long) block.from());
    message.put("type", "error");
    if (!field.isEmpty()) {
      message.put("field", field);
    }
    message.put("message", text);
    return message;
  }

  private String sentence(OdooFault fault) {
    var text = fault.message().replaceFirst("^The operation cannot be completed: ", "");
    if (environment.version().is14() && text.endsWith("_check_name")) {
      return "'Contacts require a name'";
    }
    return text;
  }

  /** A row that cannot be read, with the column's label. */
  static final class LoadFailure extends RuntimeException {
    private final String message;
    private final String field;

    LoadFailure(String message, String field) {
      super(message);
      this.message = message;
      this.field = field;
    }
  }
}
