package dev.odoobridge.domain.merge;

import static dev.odoobridge.domain.merge.Trees.agreed;
import static dev.odoobridge.domain.merge.Trees.both;
import static dev.odoobridge.domain.merge.Trees.exporting;
import static dev.odoobridge.domain.merge.Trees.host;
import static dev.odoobridge.domain.merge.Trees.importing;
import static dev.odoobridge.domain.merge.Trees.merge;
import static dev.odoobridge.domain.merge.Trees.odoo;
import static dev.odoobridge.domain.merge.Trees.plain;
import static dev.odoobridge.domain.merge.Trees.values;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.domain.link.Base;
import dev.odoobridge.domain.mapping.Links;
import dev.odoobridge.domain.policy.ConflictPolicies;
import dev.odoobridge.domain.policy.ConflictPolicy;
import dev.odoobridge.domain.value.FieldValue;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fields of every kind in the three-tree comparison. */
class FieldMergeTest {
  private static final String NONE = "";

  @ParameterizedTest
  @CsvSource({
    // base, host now, Odoo now, policy, host is newer, host then, written, resolved
    "a,a,a,NEWEST,true,a,'',''",
    "a,b,a,NEWEST,false,b,b,''",
    "a,a,b,NEWEST,true,b,'',''",
    "a,b,b,MANUAL,true,b,'',''",
    "a,b,c,NEWEST,true,b,b,host",
    "a,b,c,NEWEST,false,c,'',odoo",
    "a,b,c,HOST,false,b,b,host",
    "a,b,c,ODOO,true,c,'',odoo",
    "a,b,c,MANUAL,true,b,'',open",
    "a,'',a,NEWEST,true,'',-,''",
    "a,a,'',NEWEST,true,'','',''",
    "'','',b,NEWEST,true,b,'',''",
    "'',b,'',NEWEST,true,b,b,''",
    "?,a,a,NEWEST,true,a,'',''",
    "?,b,'',NEWEST,false,b,b,''",
    "?,'',b,NEWEST,true,b,'',''",
    "?,b,c,NEWEST,true,b,b,host",
    "?,b,c,NEWEST,false,c,'',odoo",
    "?,b,c,MANUAL,true,b,'',open",
    "?,'','',NEWEST,true,'','',''"
  })
  void mergesAField(
      String before,
      String hostNow,
      String odooNow,
      ConflictPolicy policy,
      boolean hostIsNewer,
      String hostThen,
      String written,
      String resolved) {
    var base =
        before.equals("?")
            ? Base.EMPTY
            : agreed(plain(), host("phone", before), odoo("phone", before));

    var merged =
        merge(
            plain(),
            both(policy, hostIsNewer),
            host("phone", hostNow),
            odoo("phone", odooNow),
            base);

    assertEquals(FieldValue.text(hostThen), merged.host().row().field("phone"));
    var expected =
        switch (written) {
          case NONE -> Map.of();
          case "-" -> values("phone", NONE);
          default -> values("phone", written);
        };
    assertEquals(expected, merged.writes());
    var told = merged.conflicts().stream().map(Conflict::resolved).toList();
    assertEquals(resolved.isEmpty() ? List.of() : List.of(resolved), told);
    assertEquals(resolved.equals("open"), merged.isOpen());
  }

  @Test
  void anExportTakesNothingAndAnImportSendsNothing() {
    var base = agreed(plain(), host("phone", "a"), odoo("phone", "a"));

    var exported = merge(plain(), exporting(), host("phone", "a"), odoo("phone", "b"), base);
    var imported = merge(plain(), importing(), host("phone", "b"), odoo("phone", "a"), base);

    assertEquals(host("phone", "a"), exported.host());
    assertEquals(base, exported.base());
    assertFalse(imported.changesOdoo());
    assertTrue(imported.waits());
  }

  @Test
  void aFieldGoesOnlyItsWay() {
    var base = agreed(plain(), host("up", "a", "down", "a"), odoo("up", "a", "down", "a"));

    var merged =
        merge(
            plain(),
            both(ConflictPolicy.NEWEST, true),
            host("up", "a", "down", "host"),
            odoo("up", "odoo", "down", "a"),
            base);

    assertEquals(host("up", "a", "down", "a"), merged.host());
    assertEquals(Map.of(), merged.writes());
  }

  @Test
  void aFieldWithTwoOdooFieldsIsWrittenOnlyWhereItDiffers() {
    var base = agreed(plain(), host("code", "a"), odoo("ref", "a", "origin", "a"));

    var merged =
        merge(plain(), exporting(), host("code", "b"), odoo("ref", "b", "origin", "a"), base);

    assertEquals(values("origin", "b"), merged.writes());
  }

  @ParameterizedTest
  @CsvSource({"b,a", "a,b"})
  void ofTwoOdooFieldsTheOtherFollowsTheOneThatChanged(String ref, String origin) {
    var base = agreed(plain(), host("code", "a"), odoo("ref", "a", "origin", "a"));
    var now = odoo("ref", ref, "origin", origin);

    var imported = merge(plain(), importing(), host("code", "a"), now, base);
    assertEquals(host("code", "b"), imported.host());
    assertTrue(imported.waits());
    var exported = merge(plain(), exporting(), imported.host(), now, imported.base());

    assertEquals(values(ref.equals("a") ? "ref" : "origin", "b"), exported.writes());
    var after = now.with(exported.writes());
    var settled =
        merge(
            plain(),
            Rules.settling(Trees.LINKS, ConflictPolicies.NEWEST, true),
            imported.host(),
            after,
            Settlement.base(plain(), exported, after, Trees.LINKS));
    var again = merge(plain(), exporting(), settled.host(), after, settled.base());
    assertFalse(again.changesOdoo());
  }

  @Test
  void ofTwoOdooFieldsTheOneOdooChangedWinsOverTheHosts() {
    var base = agreed(plain(), host("code", "a"), odoo("ref", "a", "origin", "a"));

    var merged =
        merge(
            plain(),
            both(ConflictPolicy.ODOO, true),
            host("code", "h"),
            odoo("ref", "a", "origin", "d"),
            base);

    assertEquals(host("code", "d"), merged.host());
    assertEquals(values("ref", "d"), merged.writes());
  }

  @Test
  void ofTwoOdooFieldsAClearedOneClearsTheOther() {
    var base = agreed(plain(), host("code", "a"), odoo("ref", "a", "origin", "a"));
    var now = odoo("ref", "a");

    var imported = merge(plain(), importing(), host("code", "a"), now, base);
    var exported = merge(plain(), exporting(), imported.host(), now, imported.base());

    assertEquals(host(), imported.host());
    assertEquals(values("ref", NONE), exported.writes());
  }

  @Test
  void aNameKeepsTheHostsSplitWhileOdoosIsUnchanged() {
    var said = host("first", "Anna Maria", "last", "van Dyk");
    var base = agreed(plain(), said, odoo("name", "Anna Maria van Dyk"));

    var same = merge(plain(), importing(), said, odoo("name", "Anna Maria van Dyk"), base);
    var renamed = merge(plain(), importing(), said, odoo("name", "Anna van Dyk"), base);

    assertEquals(said, same.host());
    assertEquals(host("first", "Anna", "last", "van Dyk"), renamed.host());
  }

  @Test
  void aNewSplitOfTheSameNameIsKeptAndNotSent() {
    var base = agreed(plain(), host("first", "A B", "last", "C"), odoo("name", "A B C"));
    var now = host("first", "A", "last", "B C");

    var merged = merge(plain(), exporting(), now, odoo("name", "A B C"), base);

    assertFalse(merged.changesOdoo());
    assertEquals(now, merged.host());
  }

  @ParameterizedTest
  @CsvSource({"9.995,10", "9.995,9.995", "10.004,10", "10,10.00"})
  void aRoundedAmountIsTheSame(double said, double inOdoo) {
    var merged =
        merge(
            plain(),
            both(ConflictPolicy.MANUAL, true),
            host("total", said),
            odoo("total", inOdoo),
            Base.EMPTY);

    assertFalse(merged.changesOdoo());
    assertEquals(host("total", said), merged.host());
    assertEquals(List.of(), merged.conflicts());
  }

  @Test
  void wrappedHtmlIsTheSameAndAnotherTextIsNot() {
    var said = host("notes", "one\ntwo & three");
    var base = agreed(plain(), said, odoo("note", "<p>one<br>two &amp; three</p>"));

    var wrapped = odoo("note", "<div class=\"x\"><p>one</p><p>two &amp; three</p></div>");
    var same = merge(plain(), importing(), said, wrapped, base);
    var other = merge(plain(), importing(), said, odoo("note", "<p>one</p>"), base);

    assertEquals(said, same.host());
    assertEquals(host("notes", "one"), other.host());
  }

  @Test
  void aReferenceTravelsByItsLink() {
    var base = agreed(plain(), host("customer", "c1"), odoo("partner_id", 1L));

    var sent = merge(plain(), exporting(), host("customer", "c2"), odoo("partner_id", 1L), base);
    var taken = merge(plain(), importing(), host("customer", "c1"), odoo("partner_id", 3L), base);

    assertEquals(values("partner_id", 2L), sent.writes());
    assertEquals(host("customer", "c3"), taken.host());
  }

  @Test
  void aReferenceThatIsNotLinkedIsLeftAndSaid() {
    var base = agreed(plain(), host("customer", "c1"), odoo("partner_id", 1L));

    var merged = merge(plain(), importing(), host("customer", "c1"), odoo("partner_id", 99L), base);

    assertEquals(host("customer", "c1"), merged.host());
    assertEquals(base, merged.base());
    assertEquals(List.of("customer: the customer is not linked yet"), merged.notes());
  }

  @Test
  void aCreationHasWhatTheHostFilledAndMayTravel() {
    var said =
        host("phone", "1", "up", "u", "down", "d", "code", "x", "customer", "c1", "first", "A");

    var creation = Creation.of(plain(), said, Trees.LINKS);

    assertEquals(
        values("phone", "1", "up", "u", "ref", "x", "origin", "x", "name", "A", "partner_id", 1L),
        creation.values());
    assertEquals(Map.of(), Creation.of(plain(), host(), Links.NONE).values());
  }
}
