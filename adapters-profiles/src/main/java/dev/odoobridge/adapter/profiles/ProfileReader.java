package dev.odoobridge.adapter.profiles;

import dev.odoobridge.domain.mapping.EntityMapping;
import dev.odoobridge.domain.mapping.MappingProfile;
import dev.odoobridge.domain.mapping.ReferenceConverter;
import dev.odoobridge.domain.record.EntityName;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a whole profile. */
final class ProfileReader {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,62}");

  /** More than any profile has; putting them in order costs more than their number. */
  private static final int MAX_ENTITIES = 100;

  private final Problems problems;
  private final References references = new References();

  ProfileReader(Problems problems) {
    this.problems = problems;
  }

  /** The profile; empty, with a reason reported, when it is not whole. */
  Optional<MappingProfile> read(Node root) {
    return Section.of(root, new Place(problems, ""), List.of("version", "profile", "entities"))
        .flatMap(this::profile);
  }

  private Optional<MappingProfile> profile(Section section) {
    section.requiredText("version", "1, the version of this form", ProfileReader::checkedVersion);
    var name =
        section.requiredText(
            "profile",
            "a profile name (1 to 63 lower-case letters, digits, _ and -)",
            ProfileReader::checkedName);
    var entities =
        section
            .required("entities")
            .flatMap(node -> Section.of(node, section.place().in("entities")));
    var mappings = entities.map(this::entities).orElse(List.of());
    return name.filter(_ -> problems.isEmpty()).map(known -> new MappingProfile(known, mappings));
  }

  private List<EntityMapping> entities(Section entities) {
    var members = entities.node().members();
    if (members.isEmpty()) {
      entities.place().report(entities.node().position(), "has no entity");
    }
    if (members.size() > MAX_ENTITIES) {
      entities
          .place()
          .report(entities.node().position(), "has more than " + MAX_ENTITIES + " entities");
      return List.of();
    }
    var mappings =
        members.stream()
            .flatMap(member -> entity(member, entities.place().in(member.key())).stream())
            .toList();
    references.check(members.stream().map(Node.Member::key).toList());
    reportCircle(mappings, entities);
    checkViews(mappings, entities);
    return mappings;
  }

  private Optional<EntityMapping> entity(Node.Member member, Place place) {
    return new EntityReader(place, references).read(member);
  }

  /** Reports the first one: whoever breaks it sees the next. */
  private static void reportCircle(List<EntityMapping> mappings, Section entities) {
    var circles = new Circles(mappings);
    for (var mapping : mappings) {
      var circle = circles.through(mapping.name());
      var node = entities.member(mapping.name().value());
      if (!circle.isEmpty() && node.isPresent()) {
        var way = circle.stream().map(EntityName::value).collect(Collectors.joining(" -> "));
        entities
            .place()
            .in(mapping.name().value())
            .report(node.get().position(), "its references lead back to it: " + way);
        return;
      }
    }
  }

  /** What a view shows of another record must be there; two views need two names. */
  private static void checkViews(List<EntityMapping> mappings, Section entities) {
    var names = new HashSet<String>();
    for (var mapping : mappings) {
      var view = mapping.view();
      var node = entities.member(mapping.name().value());
      if (view.isEmpty() || node.isEmpty()) {
        continue;
      }
      var place = entities.place().in(mapping.name().value()).in("view");
      if (!names.add(view.get().name())) {
        place.report(node.get().position(), "another entity has a view of that name");
      }
      view.get().columns().values().stream()
          .filter(path -> path.contains(".") && !leadsToField(mapping, path, mappings))
          .forEach(path -> place.report(node.get().position(), path + " leads to no field"));
    }
  }

  private static boolean leadsToField(
      EntityMapping mapping, String path, List<EntityMapping> mappings) {
    var parts = path.split("\\.", 2);
    return mapping.fields().stream()
        .filter(field -> field.host().contains(parts[0]))
        .flatMap(
            field ->
                field.converter() instanceof ReferenceConverter(var target)
                    ? mappings.stream().filter(other -> other.name().equals(target))
                    : Stream.empty())
        .flatMap(other -> other.fields().stream())
        .anyMatch(field -> field.host().contains(parts[1]));
  }

  private static int checkedVersion(String text) {
    if (!text.equals(Integer.toString(YamlProfiles.VERSION))) {
      throw new IllegalArgumentException("text: not a known version: " + text);
    }
    return YamlProfiles.VERSION;
  }

  private static String checkedName(String text) {
    if (!NAME.matcher(text).matches()) {
      throw new IllegalArgumentException("text: not a profile name: " + text);
    }
    return text;
  }
}
