package dev.odoobridge.application.odoo;

import dev.odoobridge.domain.mapping.EntityMapping;
import dev.odoobridge.domain.mapping.LinesMapping;
import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.Filling;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.value.RawValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fills into new records and new lines what Odoo's form would fill in and the API of this version
 * does not. What was given stays, an empty value too. Thread-safe.
 */
public final class Completions {
  private static final FieldName KIND = new FieldName("move_type");

  private final List<Filling> fillings;
  private final Map<String, List<Filling>> lines = new LinkedHashMap<>();
  private final Sources sources;

  public Completions(OdooClient client, EntityMapping mapping) {
    var purchase =
        mapping.create().get(KIND) instanceof RawValue.Text(var kind) && kind.startsWith("in_");
    fillings = client.dialect().fillings(mapping.model(), purchase);
    for (LinesMapping list : mapping.lines()) {
      var ofList = client.dialect().fillings(list.model(), purchase);
      if (!ofList.isEmpty()) {
        lines.put(list.odoo().value(), ofList);
      }
    }
    sources = new Sources(client);
  }

  /** The values of new records, completed. */
  public List<RawValue.Members> creates(List<RawValue.Members> values) {
    if (fillings.isEmpty() && lines.isEmpty()) {
      return values;
    }
    var open = new ArrayList<RawValue.Members>();
    values.forEach(record -> open.addAll(newLines(record)));
    var known = sources.read(fillings, values).and(sources.read(ofLines(), open));
    return values.stream().map(record -> withLines(known.fill(fillings, record), known)).toList();
  }

  /** The values that are written to records, their new lines completed. */
  public Map<OdooId, RawValue.Members> writes(Map<OdooId, RawValue.Members> values) {
    var open = new ArrayList<RawValue.Members>();
    values.values().forEach(record -> open.addAll(newLines(record)));
    if (open.isEmpty()) {
      return values;
    }
    var known = sources.read(ofLines(), open);
    var completed = new LinkedHashMap<OdooId, RawValue.Members>();
    values.forEach((id, record) -> completed.put(id, withLines(record, known)));
    return completed;
  }

  private List<Filling> ofLines() {
    return lines.values().stream().flatMap(List::stream).distinct().toList();
  }

  private List<RawValue.Members> newLines(RawValue.Members record) {
    var found = new ArrayList<RawValue.Members>();
    for (var list : lines.keySet()) {
      if (record.member(list) instanceof RawValue.Items(var commands)) {
        commands.stream().filter(Completions::adds).map(Completions::line).forEach(found::add);
      }
    }
    return found;
  }

  private RawValue.Members withLines(RawValue.Members record, Sources.Known known) {
    var values = new LinkedHashMap<>(record.values());
    lines.forEach(
        (list, ofList) -> {
          if (record.member(list) instanceof RawValue.Items(var commands)) {
            values.put(
                list,
                new RawValue.Items(
                    commands.stream()
                        .map(command -> adds(command) ? filled(command, ofList, known) : command)
                        .toList()));
          }
        });
    return new RawValue.Members(values);
  }

  private static RawValue filled(RawValue command, List<Filling> ofList, Sources.Known known) {
    return RawValue.list(RawValue.of(0), RawValue.of(0), known.fill(ofList, line(command)));
  }

  /** Whether a command is {@code [0, 0, values]}. */
  private static boolean adds(RawValue command) {
    return command instanceof RawValue.Items(var parts)
        && parts.size() == 3
        && parts.getFirst().equals(RawValue.of(0))
        && parts.getLast() instanceof RawValue.Members;
  }

  private static RawValue.Members line(RawValue command) {
    return (RawValue.Members) ((RawValue.Items) command).values().getLast();
  }
}
