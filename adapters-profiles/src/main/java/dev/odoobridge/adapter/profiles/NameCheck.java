package dev.odoobridge.adapter.profiles;

import dev.odoobridge.domain.mapping.FieldMapping;
import dev.odoobridge.domain.mapping.LinesMapping;
import dev.odoobridge.domain.mapping.StatusMapping;
import dev.odoobridge.domain.mapping.Travel;
import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.value.RawValue;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Sees to it that each host field and each Odoo field has one meaning in an entity, and that
 * nothing is to be written where Odoo keeps no written value.
 */
final class NameCheck {
  /** Odoo answers a write of these with true and changes nothing. */
  private static final Set<String> SET_BY_ODOO =
      Set.of("id", "create_date", "create_uid", "write_date", "write_uid", "display_name");

  private final Section section;
  private final Set<String> host = new HashSet<>();
  private final Set<FieldName> odoo = new HashSet<>();

  NameCheck(Section section) {
    this.section = section;
  }

  void check(
      Optional<FieldName> key,
      List<FieldMapping> fields,
      List<LinesMapping> lines,
      Optional<StatusMapping> status,
      Map<FieldName, RawValue> create) {
    key.ifPresent(field -> takeOdoo(field, "key", ""));
    fields.forEach(this::take);
    for (var list : lines) {
      takeHost(list.host(), "lines", list.host());
      takeOdoo(list.odoo(), "lines", list.host());
      new NameCheck(lineSection(list)).check(list);
    }
    status.ifPresent(mapping -> takeHost(mapping.host(), "status", ""));
    create.keySet().forEach(field -> takeOdoo(field, "create", field.value()));
  }

  private void check(LinesMapping list) {
    list.fields().forEach(this::take);
    list.fields().stream()
        .filter(field -> field.travel() == Travel.COMPARE)
        .forEach(
            field -> report("only a record's own fields are compared", "fields", field.name()));
    takeOdoo(list.parent(), "parent", "");
    list.id().filter(id -> !host.add(id)).ifPresent(id -> reportTwice(id, "id", ""));
  }

  private Section lineSection(LinesMapping list) {
    var place = section.place().in("lines").in(list.host());
    return section
        .member("lines")
        .flatMap(node -> Section.of(node, section.place()))
        .flatMap(all -> all.member(list.host()))
        .flatMap(node -> Section.of(node, place))
        .orElse(section);
  }

  private void take(FieldMapping field) {
    field.host().forEach(name -> takeHost(name, "fields", field.name()));
    for (var name : field.odoo()) {
      if (field.travel() == Travel.COMPARE) {
        // It writes nothing, so another field may come from there.
        continue;
      }
      takeOdoo(name, "fields", field.name());
      if (SET_BY_ODOO.contains(name.value()) && field.travel().reachesOdoo()) {
        report(
            "Odoo sets " + name + " itself and ignores what is written; add travel: to_host",
            "fields",
            field.name());
      }
    }
  }

  private void takeHost(String name, String group, String member) {
    if (!host.add(name)) {
      reportTwice(name, group, member);
    }
  }

  private void takeOdoo(FieldName name, String group, String member) {
    if (!odoo.add(name)) {
      reportTwice(name.value(), group, member);
    }
  }

  private void reportTwice(String name, String group, String member) {
    report(name + " is used twice in this entity", group, member);
  }

  private void report(String message, String group, String member) {
    var value = section.member(group);
    var groupPlace = section.place().in(group);
    var inner =
        value
            .filter(node -> !member.isEmpty())
            .filter(Node.Mapping.class::isInstance)
            .flatMap(node -> Section.of(node, groupPlace))
            .flatMap(members -> members.member(member));
    var place = inner.isPresent() ? groupPlace.in(member) : groupPlace;
    place.report(inner.or(() -> value).orElse(section.node()).position(), message);
  }
}
