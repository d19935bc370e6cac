package dev.odoobridge.domain.merge;

import dev.odoobridge.domain.link.Agreed;
import dev.odoobridge.domain.mapping.FieldMapping;
import dev.odoobridge.domain.mapping.Links;
import dev.odoobridge.domain.mapping.ReferenceConverter;
import dev.odoobridge.domain.mapping.Travel;
import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.record.Row;
import dev.odoobridge.domain.sync.FieldChange;
import dev.odoobridge.domain.value.FieldValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Merges the mapped fields of one record, or of one line of it. Used once. */
final class RowMerge {
  private final Rules rules;
  private final String scope;
  private final String path;
  private final Row host;
  private final Map<String, FieldValue> taken = new LinkedHashMap<>();
  private final Map<FieldName, FieldValue> odoo;
  private final Map<String, Agreed> base;
  private final Map<FieldName, FieldValue> writes = new LinkedHashMap<>();
  private final Map<String, List<FieldValue>> sent = new LinkedHashMap<>();
  private final List<FieldChange> toHost = new ArrayList<>();
  private final List<FieldChange> toOdoo = new ArrayList<>();
  private final List<Conflict> conflicts = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private boolean waits;

  /**
   * Prepares a merge.
   *
   * @param scope goes before field names where policies are named; empty for a record's own fields
   * @param path goes before field names in what people read; empty for a record's own fields
   */
  RowMerge(
      Rules rules,
      String scope,
      String path,
      Row host,
      Map<FieldName, FieldValue> odoo,
      Map<String, Agreed> base) {
    this.rules = rules;
    this.scope = scope;
    this.path = path;
    this.host = host;
    this.odoo = odoo;
    this.base = new LinkedHashMap<>(base);
  }

  Merged merge(List<FieldMapping> fields) {
    fields.forEach(this::merge);
    return new Merged(
        taken.isEmpty() ? host : host.with(taken),
        writes,
        base,
        sent,
        toHost,
        toOdoo,
        conflicts,
        waits,
        notes);
  }

  private void merge(FieldMapping field) {
    var hostNow = field.host().stream().map(this::hostValue).toList();
    var odooNow = field.odooValues(odoo);
    var verdict =
        FieldRule.decide(
            facts(field, hostNow, odooNow),
            rules,
            rules.policy(scope + field.name(), path + field.name(), new Agreed(hostNow, odooNow)));
    if (verdict.conflict()) {
      conflicts.add(conflict(field, hostNow, odooNow, verdict.decision()));
    }
    switch (verdict.decision()) {
      case AGREE -> base.put(field.name(), new Agreed(hostNow, odooNow));
      case LEAVE, ASK -> {}
      case SEND -> send(field, hostNow, odooNow);
      case TAKE -> take(field, hostNow, odooNow);
    }
  }

  /** As it is by now: a host field may be mapped to several Odoo fields. */
  private FieldValue hostValue(String name) {
    var now = taken.get(name);
    return now == null ? host.field(name) : now;
  }

  private FieldRule.Facts facts(
      FieldMapping field, List<FieldValue> hostNow, List<FieldValue> odooNow) {
    var agreed = base.get(field.name());
    var same = field.same(hostNow, odooNow, rules.links());
    if (agreed == null) {
      var hostHas = !hostNow.stream().allMatch(FieldValue::isEmpty);
      var odooHas = !odooNow.stream().allMatch(FieldValue::isEmpty);
      return new FieldRule.Facts(false, same, hostHas, odooHas, field.travel());
    }
    return new FieldRule.Facts(
        true,
        same,
        !agreed.host().equals(hostNow) && !isTakenOver(field, agreed, hostNow, odooNow),
        !field.sameInOdoo(agreed.odoo(), odooNow),
        field.travel());
  }

  /**
   * Whether the host only holds what it took over from one of several Odoo fields, which the others
   * were to follow: when Odoo changes again before they have, that is not the host's word.
   */
  private static boolean isTakenOver(
      FieldMapping field, Agreed agreed, List<FieldValue> hostNow, List<FieldValue> odooNow) {
    return agreed.odoo().size() > 1
        && !field.sameInOdoo(agreed.odoo(), odooNow)
        && !agreed.odoo().stream()
            .allMatch(value -> field.converter().sameInOdoo(value, agreed.odoo().getFirst()))
        && agreed.odoo().stream()
            .anyMatch(value -> field.converter().same(hostNow, value, Links.NONE));
  }

  private void send(FieldMapping field, List<FieldValue> hostNow, List<FieldValue> odooNow) {
    if (!rules.exports()) {
      waits = true;
      return;
    }
    var wanted = field.toOdoo(hostNow, rules.links());
    for (var index = 0; index < wanted.size(); index++) {
      if (!field.converter().sameInOdoo(wanted.get(index), odooNow.get(index))) {
        var name = field.odoo().get(index);
        writes.put(name, wanted.get(index));
        toOdoo.add(change(name.value(), odooNow.get(index), wanted.get(index)));
      }
    }
    sent.put(field.name(), hostNow);
  }

  private void take(FieldMapping field, List<FieldValue> hostNow, List<FieldValue> odooNow) {
    if (!rules.imports()) {
      return;
    }
    if (field.converter() instanceof ReferenceConverter reference
        && reference.missingInOdoo(odooNow.getFirst(), rules.links()).isPresent()) {
      notes.add(path + field.name() + ": the " + reference.entity() + " is not linked yet");
      return;
    }
    var taken = taken(field, hostNow, odooNow);
    for (var index = 0; index < taken.size(); index++) {
      if (!taken.get(index).equals(hostNow.get(index))) {
        toHost.add(change(field.host().get(index), hostNow.get(index), taken.get(index)));
      }
    }
    this.taken.putAll(field.named(taken));
    if (field.same(taken, odooNow, rules.links()) || field.travel() != Travel.BOTH) {
      base.put(field.name(), new Agreed(taken, odooNow));
      return;
    }
    // One host field in several Odoo fields: the others follow the one that changed. Until they
    // have, nothing is agreed on; the host's value counts as its own change.
    base.put(field.name(), new Agreed(before(field, taken), odooNow));
    send(field, taken, odooNow);
  }

  /** What the host held before, and in any case something else than it is to hold now. */
  private List<FieldValue> before(FieldMapping field, List<FieldValue> taken) {
    var agreed = base.get(field.name());
    return agreed != null && !agreed.host().equals(taken)
        ? agreed.host()
        : taken.stream().map(_ -> FieldValue.EMPTY).toList();
  }

  /** Of several Odoo fields the one that Odoo changed counts. */
  private List<FieldValue> taken(
      FieldMapping field, List<FieldValue> hostNow, List<FieldValue> odooNow) {
    var agreed = base.get(field.name());
    var known = agreed == null ? 0 : Math.min(agreed.odoo().size(), odooNow.size());
    for (var index = 0; agreed != null && index < known; index++) {
      var now = odooNow.get(index);
      if (!field.converter().sameInOdoo(agreed.odoo().get(index), now)) {
        return field.converter().toHost(now, hostNow, rules.links());
      }
    }
    return field.toHost(odooNow, hostNow, rules.links());
  }

  private FieldChange change(String field, FieldValue before, FieldValue after) {
    return new FieldChange(path + field, before.display(), after.display());
  }

  private Conflict conflict(
      FieldMapping field, List<FieldValue> hostNow, List<FieldValue> odooNow, Decision decision) {
    var resolved =
        switch (decision) {
          case SEND -> "host";
          case TAKE -> "odoo";
          case AGREE, LEAVE, ASK -> Conflict.OPEN;
        };
    return new Conflict(path + field.name(), new Agreed(hostNow, odooNow), resolved);
  }

  /**
   * What came of it.
   *
   * @param base what is agreed on now, before anything was written to Odoo
   * @param sent the host values behind the writes, by mapped field
   * @param waits something is to go to Odoo that these rules did not let through
   */
  record Merged(
      Row host,
      Map<FieldName, FieldValue> writes,
      Map<String, Agreed> base,
      Map<String, List<FieldValue>> sent,
      List<FieldChange> toHost,
      List<FieldChange> toOdoo,
      List<Conflict> conflicts,
      boolean waits,
      List<String> notes) {}
}
