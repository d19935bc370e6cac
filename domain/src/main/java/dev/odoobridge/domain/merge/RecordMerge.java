package dev.odoobridge.domain.merge;

import dev.odoobridge.domain.link.Agreed;
import dev.odoobridge.domain.link.Base;
import dev.odoobridge.domain.link.LineBase;
import dev.odoobridge.domain.mapping.EntityMapping;
import dev.odoobridge.domain.mapping.LinesMapping;
import dev.odoobridge.domain.mapping.StatusMapping;
import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.odoo.OdooRecord;
import dev.odoobridge.domain.odoo.document.Document;
import dev.odoobridge.domain.record.Content;
import dev.odoobridge.domain.sync.FieldChange;
import dev.odoobridge.domain.value.FieldValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The three-tree comparison of one record: what the host holds, what Odoo holds, and what both last
 * agreed on. A field changed on one side travels; one changed on both to different values is a
 * conflict, decided by the policy. Pure.
 */
public final class RecordMerge {
  private final EntityMapping mapping;
  private final Rules rules;
  private Content host;
  private final Map<String, Agreed> fields;
  private final Map<String, List<LineBase>> lines = new LinkedHashMap<>();
  private final Map<FieldName, FieldValue> writes = new LinkedHashMap<>();
  private final Map<FieldName, List<LineWrite>> lineWrites = new LinkedHashMap<>();
  private final Map<String, List<FieldValue>> sent = new LinkedHashMap<>();
  private final Map<OdooId, Map<String, List<FieldValue>>> lineSent = new LinkedHashMap<>();
  private final List<FieldChange> toHost = new ArrayList<>();
  private final List<FieldChange> toOdoo = new ArrayList<>();
  private final List<Conflict> conflicts = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private Optional<Transition> transition = Optional.empty();
  private boolean waits;

  private RecordMerge(EntityMapping mapping, Rules rules, Content host, Base base) {
    this.mapping = mapping;
    this.rules = rules;
    this.host = host;
    this.fields = new LinkedHashMap<>(base.fields());
  }

  /**
   * Compares and decides.
   *
   * @param document the kind of document, when the mapping has a status
   */
  public static Merged merge(
      EntityMapping mapping,
      Optional<Document> document,
      Content host,
      OdooRecord odoo,
      Base base,
      Rules rules) {
    return new RecordMerge(mapping, rules, host, base).merge(document, odoo, base);
  }

  private Merged merge(Optional<Document> document, OdooRecord odoo, Base base) {
    mergeFields(odoo);
    for (var list : mapping.lines()) {
      mergeLines(list, odoo, base);
    }
    if (mapping.status().isPresent() && document.isPresent() && odoo.state().isPresent()) {
      mergeStatus(mapping.status().get(), document.get(), odoo.state().get());
    }
    return new Merged(
        host,
        new Base(fields, lines),
        writes,
        lineWrites,
        transition,
        sent,
        lineSent,
        toHost,
        toOdoo,
        conflicts,
        waits,
        notes);
  }

  private void mergeFields(OdooRecord odoo) {
    var merged =
        new RowMerge(rules.unsettled(), "", "", host.row(), odoo.fields(), fields)
            .merge(mapping.fields());
    host = new Content(merged.host(), host.lines());
    fields.putAll(merged.base());
    writes.putAll(merged.writes());
    sent.putAll(merged.sent());
    toHost.addAll(merged.toHost());
    toOdoo.addAll(merged.toOdoo());
    conflicts.addAll(merged.conflicts());
    waits |= merged.waits();
    notes.addAll(merged.notes());
  }

  private void mergeLines(LinesMapping list, OdooRecord odoo, Base base) {
    var merged =
        new LinesMerge(list, rules, host.linesOf(list.host()), odoo.linesOf(list.odoo()))
            .merge(base.linesOf(list.host()));
    host = host.withLines(list.host(), merged.rows());
    lines.put(list.host(), merged.base());
    if (!merged.writes().isEmpty()) {
      lineWrites.put(list.odoo(), merged.writes());
    }
    lineSent.putAll(merged.sent());
    toHost.addAll(merged.toHost());
    toOdoo.addAll(merged.toOdoo());
    conflicts.addAll(merged.conflicts());
    waits |= merged.waits();
    notes.addAll(merged.notes());
  }

  private void mergeStatus(StatusMapping status, Document document, String observed) {
    var word = host.row().field(status.host()) instanceof FieldValue.Text(var text) ? text : "";
    var base = Optional.ofNullable(fields.get(status.host()));
    switch (new StatusMerge(status, document, rules).merge(word, observed, base)) {
      case StatusMerge.Result.Agree(var agreed) -> fields.put(status.host(), agreed);
      case StatusMerge.Result.Nothing(var waiting) -> waits |= waiting;
      case StatusMerge.Result.Open(var conflict) -> conflicts.add(conflict);
      case StatusMerge.Result.Move(var move, var conflict) -> {
        transition = Optional.of(move);
        toOdoo.add(new FieldChange("state", move.from(), move.to()));
        conflict.ifPresent(conflicts::add);
        sent.put(status.host(), StatusMerge.host(word));
      }
      case StatusMerge.Result.Taken(var next, var agreed, var conflict) -> {
        if (!next.equals(word)) {
          toHost.add(new FieldChange(status.host(), word.isEmpty() ? "(empty)" : word, next));
        }
        host = host.with(Map.of(status.host(), FieldValue.text(next)));
        fields.put(status.host(), agreed);
        conflict.ifPresent(conflicts::add);
      }
      case StatusMerge.Result.Unmapped(var state) ->
          notes.add("the profile has no status for Odoo's state " + state);
    }
  }
}
