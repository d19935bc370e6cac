package dev.odoobridge.adapter.profiles;

import dev.odoobridge.domain.mapping.FieldMapping;
import dev.odoobridge.domain.mapping.StatusMapping;
import dev.odoobridge.domain.mapping.Suggestion;
import dev.odoobridge.domain.mapping.ViewMapping;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the SQL view of an entity: its name alone, or with the columns it has. */
final class ViewReader {
  private static final String NAME = "the name of a view (1 to 63 of a-z, 0-9 and _)";

  private final Place place;
  private final List<String> known = new ArrayList<>();

  private ViewReader(Place place, List<FieldMapping> fields, Optional<StatusMapping> status) {
    this.place = place;
    fields.forEach(field -> known.addAll(field.host()));
    status.ifPresent(mapping -> known.add(mapping.host()));
  }

  static Optional<ViewMapping> read(
      Section entity, List<FieldMapping> fields, Optional<StatusMapping> status) {
    var reader = new ViewReader(entity.place().in("view"), fields, status);
    return entity.member("view").flatMap(reader::view);
  }

  private Optional<ViewMapping> view(Node node) {
    if (node instanceof Node.Scalar) {
      return Section.text(node, place, NAME, name -> new ViewMapping(name, Map.of()));
    }
    return Section.of(node, place, List.of("name", "columns"))
        .flatMap(
            section ->
                section.requiredText(
                    "name", NAME, name -> new ViewMapping(name, columns(section))));
  }

  private Map<String, String> columns(Section view) {
    var columns = new LinkedHashMap<String, String>();
    var inner = place.in("columns");
    view.member("columns")
        .flatMap(node -> Section.of(node, inner))
        .ifPresent(
            section ->
                section.node().members().forEach(it -> column(it, inner.in(it.key()), columns)));
    return columns;
  }

  private void column(Node.Member member, Place at, Map<String, String> columns) {
    var isTaken =
        ViewMapping.BEFORE.contains(member.key()) || ViewMapping.AFTER.contains(member.key());
    if (isTaken || !ViewMapping.isWellFormed(member.key())) {
      at.report(
          member.position(),
          isTaken
              ? "every view has this column; it is not named"
              : "a column has 1 to 63 of a-z, 0-9 and _");
    }
    Section.text(member.value(), at, "a field of the entity, or of a record it refers to", it -> it)
        .ifPresent(
            path -> {
              var field = path.split("\\.", 2)[0];
              if (!known.contains(field)) {
                at.report(
                    member.value().position(),
                    "no field named " + field + Suggestion.sentence(field, known));
              }
              columns.put(member.key(), path);
            });
  }
}
