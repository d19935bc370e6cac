package dev.odoobridge.adapter.profiles;

import dev.odoobridge.domain.mapping.FieldMapping;
import dev.odoobridge.domain.mapping.NameConverter;
import dev.odoobridge.domain.mapping.PlainConverter;
import dev.odoobridge.domain.mapping.Travel;
import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.value.FieldType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads mapped fields, in their short form {@code host: odoo} and in their long one. */
final class FieldReader {
  static final String ODOO_FIELD = "an Odoo field such as partner_id";

  private static final List<String> KNOWN =
      List.of("odoo", "type", "digits", "ref", "map", "else", "prefix", "travel", "required");

  private final References references;

  FieldReader(References references) {
    this.references = references;
  }

  List<FieldMapping> read(Section fields) {
    return fields.node().members().stream()
        .flatMap(member -> field(member, fields.place().in(member.key())).stream())
        .toList();
  }

  /** The key of a member as the name of an Odoo field. */
  static Optional<FieldName> odooField(Node.Member member, Place place) {
    var key = new Node.Scalar(member.position(), member.key(), Node.Kind.TEXT);
    return Section.text(key, place, ODOO_FIELD, FieldName::new);
  }

  private Optional<FieldMapping> field(Node.Member member, Place place) {
    var host = Arrays.asList(member.key().split("\\+", -1));
    if (host.size() > 2 || !host.stream().allMatch(HostName::isWellFormed)) {
      place.report(
          member.position(), "must be " + HostName.DESCRIPTION + ", or two of them joined by +");
      return Optional.empty();
    }
    return switch (member.value()) {
      case Node.Scalar scalar -> shortForm(host, scalar, place);
      case Node.Sequence list -> {
        place.report(list.position(), "several Odoo fields are written { odoo: [a, b] }");
        yield Optional.empty();
      }
      case Node.Mapping members ->
          Section.of(members, place, KNOWN).flatMap(section -> longForm(host, section));
    };
  }

  private static Optional<FieldMapping> shortForm(
      List<String> host, Node.Scalar scalar, Place place) {
    var converter = host.size() == 2 ? new NameConverter() : new PlainConverter(FieldType.TEXT);
    return Section.text(scalar, place, ODOO_FIELD, FieldName::new)
        .map(name -> new FieldMapping(host, List.of(name), converter, Travel.BOTH, false));
  }

  private Optional<FieldMapping> longForm(List<String> host, Section section) {
    section.required("odoo");
    var odoo = section.texts("odoo", ODOO_FIELD, FieldName::new);
    var travel = section.choice("travel", Travel.BOTH, List.of(Travel.values()), Travel::word);
    var required = section.flag("required");
    if (required && !travel.reachesOdoo()) {
      section
          .place()
          .report(section.node().position(), "is required by Odoo, but does not travel to it");
    }
    var converter = new ConverterReader(section, references).read(host.size());
    if (odoo.isEmpty() && section.member("odoo").orElse(section.node()) instanceof Node.Sequence) {
      section.place().in("odoo").report(section.node().position(), "names no field");
    }
    return odoo.isEmpty()
        ? Optional.empty()
        : converter.map(chosen -> new FieldMapping(host, odoo, chosen, travel, required));
  }
}
