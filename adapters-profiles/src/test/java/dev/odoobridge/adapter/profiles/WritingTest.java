package dev.odoobridge.adapter.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.application.port.out.ProfileReading;
import dev.odoobridge.domain.mapping.EntityMapping;
import dev.odoobridge.domain.mapping.FieldMapping;
import dev.odoobridge.domain.mapping.HtmlConverter;
import dev.odoobridge.domain.mapping.MappingProfile;
import dev.odoobridge.domain.mapping.OnDelete;
import dev.odoobridge.domain.mapping.Travel;
import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.value.RawValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WritingTest {
  private final YamlProfiles yaml = new YamlProfiles();

  @Test
  void givesATextThatReadsAsTheSameProfile() {
    for (var seed = 0L; seed < 400; seed++) {
      var profile = new RandomProfiles(seed).next();
      try {
        assertEquals(new ProfileReading.Valid(profile), yaml.read(yaml.write(profile)));
      } catch (IllegalArgumentException e) {
        throw new AssertionError(
            "seed " + seed + ": " + yaml.read(new ProfileWriter().write(profile)), e);
      }
    }
  }

  @Test
  void keepsTheOrderOfTablesAndCreateValues() {
    var text = Yaml.entity("create: {z: 1, a: 2}\nstatus: {host: s, map: {z: x, a: x}}");

    var written = yaml.write(Yaml.valid(text));

    assertTrue(written.indexOf("z: 1") < written.indexOf("a: 2"), written);
    assertTrue(written.indexOf("z: x") < written.indexOf("a: x"), written);
  }

  @Test
  void writesTheBuiltInProfileAsItWasRead() {
    var profile = Yaml.valid(Yaml.go4rent());

    assertEquals(profile, Yaml.valid(yaml.write(profile)));
  }

  @Test
  void writesAsAPersonWould() {
    var profile =
        Yaml.valid(
            """
            version: 1
            profile: "p"
            entities:
              order:
                on_delete: cancel
                model: sale.order
                key: x_id
                match: a
                create: {active: true, type: 'no'}
                filter: [[state, in, [sale, "1"]]]
                travel: to_odoo
                fields:
                  a: {odoo: b, travel: both, type: text, required: false}
                  first+last: {odoo: [name, display]}
                  price: {digits: 2, type: decimal, odoo: price_unit, required: true}
                lines:
                  rows: {odoo: row_ids, model: x.row, parent: x_id, id: nr, fields: {}}
                status: {host: status, map: {on: sale, "in progress": done}}
            """);

    assertEquals(
        """
        version: 1
        profile: p
        entities:
          order:
            model: sale.order
            key: x_id
            match: [a]
            create:
              active: true
              type: "no"
            filter: [[state, in, [sale, "1"]]]
            travel: to_odoo
            on_delete: cancel
            fields:
              a: b
              first+last: { odoo: [name, display] }
              price: { odoo: price_unit, type: decimal, digits: 2, required: true }
            lines:
              rows:
                odoo: row_ids
                model: x.row
                parent: x_id
                id: nr
                fields: {}
            status:
              host: status
              map:
                "on": sale
                "in progress": done
        """,
        yaml.write(profile));
  }

  @Test
  void refusesAProfileThatWasAdaptedToAnOlderOdoo() {
    var field =
        new FieldMapping(
            List.of("notes"),
            List.of(new FieldName("note")),
            new HtmlConverter(false),
            Travel.BOTH,
            false);
    var entity =
        new EntityMapping(
            new EntityName("order"),
            new ModelName("sale.order"),
            Optional.empty(),
            List.of(),
            List.of(field),
            List.of(),
            Optional.empty(),
            Map.of(),
            RawValue.list(),
            Travel.BOTH,
            OnDelete.CANCEL);

    assertThrows(
        IllegalArgumentException.class, () -> yaml.write(new MappingProfile("p", List.of(entity))));
  }
}
