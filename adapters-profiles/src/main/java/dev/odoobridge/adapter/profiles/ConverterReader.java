package dev.odoobridge.adapter.profiles;

import dev.odoobridge.domain.mapping.AmountConverter;
import dev.odoobridge.domain.mapping.ChoiceConverter;
import dev.odoobridge.domain.mapping.Converter;
import dev.odoobridge.domain.mapping.HtmlConverter;
import dev.odoobridge.domain.mapping.NameConverter;
import dev.odoobridge.domain.mapping.PlainConverter;
import dev.odoobridge.domain.mapping.PrefixConverter;
import dev.odoobridge.domain.mapping.ReferenceConverter;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.value.FieldType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Chooses the converter that the members of a field ask for. */
final class ConverterReader {
  private static final List<FieldType> TYPES =
      Arrays.stream(FieldType.values()).filter(type -> type != FieldType.REFERENCE).toList();

  private final Section section;
  private final References references;

  ConverterReader(Section section, References references) {
    this.section = section;
    this.references = references;
  }

  /** The converter for that many host fields; empty when the members do not fit together. */
  Optional<Converter> read(int hostFields) {
    var given =
        Stream.of("type", "ref", "map", "prefix")
            .filter(key -> section.member(key).isPresent())
            .toList();
    var type = section.choice("type", FieldType.TEXT, TYPES, FieldType::word);
    if (given.size() > 1) {
      return refused(String.join(" and ", given) + " exclude each other");
    }
    if (section.member("digits").isPresent() && type != FieldType.DECIMAL) {
      return refused("digits goes with type: decimal");
    }
    if (section.member("else").isPresent() && section.member("map").isEmpty()) {
      return refused("else goes with map");
    }
    if (hostFields > 1) {
      return name(given, type);
    }
    return switch (given.isEmpty() ? "type" : given.getFirst()) {
      case "ref" -> reference();
      case "map" -> choice();
      case "prefix" -> section.text("prefix", "a text", PrefixConverter::new);
      default -> ofType(type);
    };
  }

  private Optional<Converter> refused(String message) {
    section.place().report(section.node().position(), message);
    return Optional.empty();
  }

  private Optional<Converter> name(List<String> given, FieldType type) {
    return given.isEmpty() || (given.equals(List.of("type")) && type == FieldType.TEXT)
        ? Optional.of(new NameConverter())
        : refused("two host fields make a name, which takes no " + given.getFirst());
  }

  private Optional<Converter> reference() {
    var entity = section.text("ref", "the name of an entity", EntityName::new);
    entity.ifPresent(
        name ->
            section
                .member("ref")
                .ifPresent(node -> references.add(name, node.position(), section.place())));
    return entity.map(ReferenceConverter::new);
  }

  private Optional<Converter> choice() {
    return section
        .member("map")
        .flatMap(node -> TableReader.read(node, section.place().in("map")))
        .map(
            table -> new ChoiceConverter(table, section.text("else", "Odoo's word", word -> word)));
  }

  private Optional<Converter> ofType(FieldType type) {
    if (section.member("digits").isPresent()) {
      return section.text(
          "digits", "a number from 0 to 12", text -> new AmountConverter(Integer.parseInt(text)));
    }
    return Optional.of(type == FieldType.HTML ? new HtmlConverter(true) : new PlainConverter(type));
  }
}
