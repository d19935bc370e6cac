package dev.odoobridge.domain.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.status.StatusTable;
import dev.odoobridge.domain.value.RawValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MappingProfileTest {
  @Nested
  class Order {
    @Test
    void putsWhatIsReferredToFirst() {
      assertEquals(
          List.of("customer", "product", "order"),
          names(
              profile(
                  entity("order", "customer", "product"), entity("customer"), entity("product"))));
    }

    @Test
    void keepsTheGivenOrderWhereNothingRefers() {
      assertEquals(List.of("c", "a", "b"), names(profile(entity("c"), entity("a"), entity("b"))));
    }

    @Test
    void followsReferencesOfLines() {
      var order = withLines("order", "product");

      assertEquals(List.of("product", "order"), names(profile(order, entity("product"))));
    }

    @Test
    void allowsAReferenceToItself() {
      assertEquals(List.of("customer"), names(profile(entity("customer", "customer"))));
    }

    @Test
    void isTheSameWhenTakenAgain() {
      var profile = profile(entity("order", "customer"), entity("a"), entity("customer"));

      assertEquals(profile, new MappingProfile("p", profile.entities()));
    }

    @Test
    void holdsForEveryShuffledProfile() {
      for (var seed = 0L; seed < 200; seed++) {
        var entities = acyclic(new Random(seed));
        var names = names(new MappingProfile("p", entities));

        for (var entity : entities) {
          for (var reference : entity.references()) {
            assertTrue(
                names.indexOf(reference.value()) < names.indexOf(entity.name().value()),
                "seed " + seed + ": " + names);
          }
        }
        assertEquals(entities.size(), names.size(), "seed " + seed);
      }
    }

    private static List<EntityMapping> acyclic(Random random) {
      var entities = new ArrayList<EntityMapping>();
      for (var number = 0; number < 8; number++) {
        var references =
            entities.stream()
                .filter(_ -> random.nextInt(3) == 0)
                .map(entity -> entity.name().value())
                .toArray(String[]::new);
        entities.add(entity("e" + number, references));
      }
      Collections.shuffle(entities, random);
      return entities;
    }
  }

  @Nested
  class Refuses {
    @Test
    void aNameThatOccursTwice() {
      assertTrue(refusal(entity("a"), entity("a")).contains("occurs twice"));
    }

    @Test
    void aReferenceToNothing() {
      var message = refusal(entity("order", "customre"), entity("customer"));

      assertTrue(message.contains("order refers to customre"), message);
    }

    @Test
    void aCircle() {
      var message = refusal(entity("a", "b"), entity("b", "c"), entity("c", "a"), entity("d"));

      assertTrue(message.contains("circle through [a, b, c]"), message);
    }

    @Test
    void aCircleThroughLines() {
      assertTrue(refusal(withLines("a", "b"), entity("b", "a")).contains("circle"));
    }

    private static String refusal(EntityMapping... entities) {
      return assertThrows(IllegalArgumentException.class, () -> profile(entities)).getMessage();
    }
  }

  @Test
  void findsAnEntityByItsName() {
    var profile = profile(entity("a"), entity("b"));

    assertEquals(Optional.of(entity("b")), profile.entity(new EntityName("b")));
    assertEquals(Optional.empty(), profile.entity(new EntityName("c")));
  }

  @Nested
  class Entity {
    @Test
    void namesEachReferenceOnceAndNeverItself() {
      var entity = entity("order", "customer", "order", "product", "customer");

      assertEquals(
          List.of("customer", "product"),
          entity.references().stream().map(EntityName::value).toList());
    }

    @Test
    void isADocumentWhenItHasLinesOrAStatus() {
      assertFalse(entity("a").isDocument());
      assertTrue(withLines("a", "b").isDocument());
      assertTrue(withStatus("a").isDocument());
    }
  }

  private static MappingProfile profile(EntityMapping... entities) {
    return new MappingProfile("p", List.of(entities));
  }

  private static List<String> names(MappingProfile profile) {
    return profile.entityNames().stream().map(EntityName::value).toList();
  }

  private static EntityMapping entity(String name, String... references) {
    return entity(name, fields(references), List.of(), Optional.empty());
  }

  private static EntityMapping withLines(String name, String... references) {
    var lines =
        new LinesMapping(
            "lines",
            new FieldName("line_ids"),
            new ModelName("x.line"),
            new FieldName("x_id"),
            Optional.empty(),
            fields(references));
    return entity(name, List.of(), List.of(lines), Optional.empty());
  }

  private static EntityMapping withStatus(String name) {
    var status = new StatusMapping("status", new StatusTable(Map.of("a", "b")), Travel.BOTH);
    return entity(name, List.of(), List.of(), Optional.of(status));
  }

  private static EntityMapping entity(
      String name,
      List<FieldMapping> fields,
      List<LinesMapping> lines,
      Optional<StatusMapping> status) {
    return new EntityMapping(
        new EntityName(name),
        new ModelName("x.model"),
        Optional.empty(),
        List.of(),
        fields,
        lines,
        status,
        Map.of(),
        RawValue.list(),
        Travel.BOTH,
        OnDelete.KEEP);
  }

  private static List<FieldMapping> fields(String... references) {
    return Stream.of(references)
        .map(
            entity ->
                new FieldMapping(
                    List.of(entity),
                    List.of(new FieldName(entity + "_id")),
                    new ReferenceConverter(new EntityName(entity)),
                    Travel.BOTH,
                    false))
        .toList();
  }
}
