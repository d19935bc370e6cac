package dev.odoobridge.domain.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.domain.link.Agreed;
import dev.odoobridge.domain.link.Base;
import dev.odoobridge.domain.mapping.Travel;
import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.odoo.OdooRecord;
import dev.odoobridge.domain.policy.ConflictPolicies;
import dev.odoobridge.domain.policy.ConflictPolicy;
import dev.odoobridge.domain.record.Content;
import dev.odoobridge.domain.record.Row;
import dev.odoobridge.domain.value.FieldValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A person's decision goes before the policy, as long as both sides say what the person saw. */
class ResolutionsTest {
  private static final Agreed SEEN = new Agreed(texts("host"), texts("odoo"));

  private static List<FieldValue> texts(String text) {
    return List.of(FieldValue.text(text));
  }

  private static Merged merge(String host, String odoo, Resolutions resolutions) {
    var mapping =
        Trees.mapping(
            List.of(
                Trees.field(Trees.text(), Travel.BOTH, "phone", "phone"),
                Trees.field(Trees.text(), Travel.BOTH, "city", "city")),
            Optional.empty(),
            Optional.empty());
    var base =
        new Base(
            Map.of(
                "phone",
                new Agreed(texts("old"), texts("old")),
                "city",
                new Agreed(texts("Wien"), texts("Wien"))),
            Map.of());
    var content =
        new Content(
            new Row(Map.of("phone", FieldValue.text(host), "city", FieldValue.text("Graz"))),
            Map.of());
    var record =
        new OdooRecord(
            new OdooId(1),
            Map.of(
                new FieldName("phone"),
                FieldValue.text(odoo),
                new FieldName("city"),
                FieldValue.text("Wien")),
            Map.of(),
            Optional.empty(),
            Optional.empty());
    var rules =
        Rules.of(Trees.LINKS, true, true, ConflictPolicies.all(ConflictPolicy.MANUAL), true)
            .with(resolutions);
    return RecordMerge.merge(mapping, Optional.empty(), content, record, base, rules);
  }

  private static Resolutions won(ConflictPolicy winner) {
    return new Resolutions(Map.of("phone", new Resolutions.Resolution(SEEN, winner)));
  }

  @Test
  void waitsForAPersonAndLetsTheOtherFieldsGo() {
    var merged = merge("host", "odoo", Resolutions.NONE);

    assertTrue(merged.isOpen());
    assertEquals(Map.of(new FieldName("city"), FieldValue.text("Graz")), merged.writes());
  }

  @Test
  void sendsTheHostsValueWhenThePersonChoseIt() {
    var merged = merge("host", "odoo", won(ConflictPolicy.HOST));

    assertFalse(merged.isOpen());
    assertEquals(FieldValue.text("host"), merged.writes().get(new FieldName("phone")));
  }

  @Test
  void takesOdoosValueWhenThePersonChoseIt() {
    var merged = merge("host", "odoo", won(ConflictPolicy.ODOO));

    assertFalse(merged.isOpen());
    assertEquals(FieldValue.text("odoo"), merged.host().row().field("phone"));
  }

  @Test
  void asksAgainWhenASideHasMovedSince() {
    assertTrue(merge("host", "odoo2", won(ConflictPolicy.HOST)).isOpen());
    assertTrue(merge("host2", "odoo", won(ConflictPolicy.ODOO)).isOpen());
  }
}
