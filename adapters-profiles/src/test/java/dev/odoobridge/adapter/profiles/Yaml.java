package dev.odoobridge.adapter.profiles;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.odoobridge.application.port.out.ProfileReading;
import dev.odoobridge.domain.mapping.EntityMapping;
import dev.odoobridge.domain.mapping.FieldMapping;
import dev.odoobridge.domain.mapping.MappingProfile;
import dev.odoobridge.domain.mapping.ProfileProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads profiles in tests. */
final class Yaml {
  private Yaml() {}

  /** A profile with one entity, which has one field and these members. */
  static String entity(String members) {
    return "version: 1\nprofile: p\nentities:\n  e:\n    model: res.partner\n"
        + members.indent(4)
        + (members.startsWith("fields:") || members.contains("\nfields:")
            ? ""
            : "    fields: {name: name}\n");
  }

  /** A profile with one entity, which has this field. */
  static String field(String field) {
    return entity("fields:\n" + field.indent(2));
  }

  static MappingProfile valid(String text) {
    var reading = new YamlProfiles().read(text);
    return assertInstanceOf(ProfileReading.Valid.class, reading, reading::toString).profile();
  }

  static EntityMapping validEntity(String members) {
    return valid(entity(members)).entities().getFirst();
  }

  static FieldMapping validField(String field) {
    return valid(field(field)).entities().getFirst().fields().getFirst();
  }

  static List<ProfileProblem> problems(String text) {
    var reading = new YamlProfiles().read(text);
    return assertInstanceOf(ProfileReading.Invalid.class, reading, reading::toString).problems();
  }

  static String go4rent() {
    try (var stream = Yaml.class.getResourceAsStream("/profiles/go4rent.yaml")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
