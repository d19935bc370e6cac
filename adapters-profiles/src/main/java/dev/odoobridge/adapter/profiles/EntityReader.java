package dev.odoobridge.adapter.profiles;

import dev.odoobridge.domain.mapping.EntityMapping;
import dev.odoobridge.domain.mapping.FieldMapping;
import dev.odoobridge.domain.mapping.LinesMapping;
import dev.odoobridge.domain.mapping.OnDelete;
import dev.odoobridge.domain.mapping.OnOdooDelete;
import dev.odoobridge.domain.mapping.StatusMapping;
import dev.odoobridge.domain.mapping.Suggestion;
import dev.odoobridge.domain.mapping.Travel;
import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.value.RawValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one entity. */
final class EntityReader {
  /** The ways a whole record or a status may travel. */
  static final List<Travel> WAYS = List.of(Travel.BOTH, Travel.TO_ODOO, Travel.TO_HOST);

  private static final List<String> KNOWN =
      List.of(
          "model",
          "key",
          "match",
          "create",
          "filter",
          "travel",
          "on_delete",
          "on_odoo_delete",
          "policy",
          "policies",
          "fields",
          "lines",
          "status",
          "view");

  private final Place place;
  private final References references;

  EntityReader(Place place, References references) {
    this.place = place;
    this.references = references;
  }

  Optional<EntityMapping> read(Node.Member member) {
    if (!EntityName.isWellFormed(member.key())) {
      place.report(
          member.position(),
          "an entity name has 1 to 63 lower-case letters, digits and underscores");
      return Optional.empty();
    }
    var name = new EntityName(member.key());
    return Section.of(member.value(), place, KNOWN).flatMap(section -> entity(name, section));
  }

  private Optional<EntityMapping> entity(EntityName name, Section section) {
    var model = section.requiredText("model", "an Odoo model such as res.partner", ModelName::new);
    var key = section.text("key", FieldReader.ODOO_FIELD, FieldName::new);
    var fields = fields(section);
    var lines = lines(section);
    var status = StatusReader.read(section);
    var create = create(section);
    var filter = FilterReader.read(section);
    var travel = section.choice("travel", Travel.BOTH, WAYS, Travel::word);
    var match = match(section, fields);
    var onDelete =
        section.choice("on_delete", onDelete(status), List.of(OnDelete.values()), OnDelete::word);
    var onOdooDelete =
        section.choice(
            "on_odoo_delete",
            OnOdooDelete.usual(travel),
            List.of(OnOdooDelete.values()),
            OnOdooDelete::word);
    var policies = PoliciesReader.read(section, policyFields(fields, lines, status));
    var view = ViewReader.read(section, fields, status);
    new NameCheck(section).check(key, fields, lines, status, create);
    return model.map(
        known ->
            new EntityMapping(
                name,
                known,
                key,
                match,
                fields,
                lines,
                status,
                create,
                filter,
                travel,
                onDelete,
                onOdooDelete,
                policies,
                view));
  }

  /** The names by which policies know fields. */
  private static List<String> policyFields(
      List<FieldMapping> fields, List<LinesMapping> lines, Optional<StatusMapping> status) {
    var names = new ArrayList<>(fields.stream().map(FieldMapping::name).toList());
    for (var list : lines) {
      list.fields().forEach(field -> names.add(list.host() + "." + field.name()));
    }
    status.map(StatusMapping::host).ifPresent(names::add);
    return names;
  }

  private static OnDelete onDelete(Optional<StatusMapping> status) {
    return status.isPresent() ? OnDelete.CANCEL : OnDelete.ARCHIVE;
  }

  private List<FieldMapping> fields(Section section) {
    return section.required("fields").stream()
        .flatMap(node -> Section.of(node, place.in("fields")).stream())
        .flatMap(members -> new FieldReader(references).read(members).stream())
        .toList();
  }

  private List<LinesMapping> lines(Section section) {
    return section.member("lines").stream()
        .flatMap(node -> Section.of(node, place.in("lines")).stream())
        .flatMap(members -> new LinesReader(references).read(members).stream())
        .toList();
  }

  private static Map<FieldName, RawValue> create(Section section) {
    var values = new LinkedHashMap<FieldName, RawValue>();
    var place = section.place().in("create");
    section
        .member("create")
        .flatMap(node -> Section.of(node, place))
        .ifPresent(
            members -> {
              for (var member : members.node().members()) {
                FieldReader.odooField(member, place.in(member.key()))
                    .ifPresent(field -> values.put(field, RawReader.read(member.value())));
              }
            });
    return values;
  }

  private static List<String> match(Section section, List<FieldMapping> fields) {
    var known = fields.stream().map(FieldMapping::name).toList();
    var match = section.texts("match", "the name of a mapped field", name -> name);
    for (var name : match) {
      if (!known.contains(name)) {
        section
            .member("match")
            .ifPresent(
                node ->
                    section
                        .place()
                        .in("match")
                        .report(
                            node.position(),
                            "no field named " + name + Suggestion.sentence(name, known)));
      }
    }
    return match;
  }
}
