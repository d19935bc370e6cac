package dev.odoobridge.adapter.profiles;

import dev.odoobridge.domain.mapping.FieldMapping;
import dev.odoobridge.domain.mapping.LinesMapping;
import dev.odoobridge.domain.mapping.ReferenceConverter;
import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.ModelName;
import java.util.List;
import java.util.Optional;

/** Reads the lists of lines of an entity. */
final class LinesReader {
  private static final List<String> KNOWN = List.of("odoo", "model", "parent", "id", "fields");

  private final References references;

  LinesReader(References references) {
    this.references = references;
  }

  List<LinesMapping> read(Section lists) {
    return lists.node().members().stream()
        .flatMap(member -> list(member, lists.place().in(member.key())).stream())
        .toList();
  }

  private Optional<LinesMapping> list(Node.Member member, Place place) {
    if (!HostName.isWellFormed(member.key())) {
      place.report(member.position(), "must be " + HostName.DESCRIPTION);
      return Optional.empty();
    }
    return Section.of(member.value(), place, KNOWN)
        .flatMap(section -> lines(member.key(), section));
  }

  private Optional<LinesMapping> lines(String host, Section section) {
    var odoo = section.requiredText("odoo", FieldReader.ODOO_FIELD, FieldName::new);
    var model =
        section.requiredText("model", "an Odoo model such as sale.order.line", ModelName::new);
    var parent = section.requiredText("parent", FieldReader.ODOO_FIELD, FieldName::new);
    var id = section.text("id", HostName.DESCRIPTION, HostName::of);
    var fields =
        section.required("fields").stream()
            .flatMap(node -> Section.of(node, section.place().in("fields")).stream())
            .flatMap(members -> new FieldReader(references).read(members).stream())
            .toList();
    if (id.isEmpty() && !section.member("id").isPresent() && !hasReference(fields)) {
      section
          .place()
          .report(
              section.node().position(),
              "nothing tells its lines apart: needs an id, or a field with ref");
    }
    return odoo.isPresent() && model.isPresent() && parent.isPresent()
        ? Optional.of(new LinesMapping(host, odoo.get(), model.get(), parent.get(), id, fields))
        : Optional.empty();
  }

  private static boolean hasReference(List<FieldMapping> fields) {
    return fields.stream().anyMatch(field -> field.converter() instanceof ReferenceConverter);
  }
}
