package dev.odoobridge.domain.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.value.FieldType;
import dev.odoobridge.domain.value.FieldValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every converter promises, for values drawn from many seeds. */
class LensLawsTest {
  private static final int SEEDS = 2000;
  private static final List<String> WORDS =
      List.of("pending", "draft", "done", "sale", "new", "open", "other");

  @ParameterizedTest
  @MethodSource("cases")
  void whatWasNotChangedComesBackAsItWas(Case lens) {
    forAllSeeds(
        lens,
        (host, odoo, where) ->
            assertEquals(
                host,
                lens.converter.toHost(lens.converter.toOdoo(host, lens.links), host, lens.links),
                where));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void whatWasTakenOverIsTheSame(Case lens) {
    forAllSeeds(
        lens,
        (host, odoo, where) -> {
          var taken = lens.converter.toHost(odoo, host, lens.links);

          assertTrue(lens.converter.same(taken, odoo, lens.links), () -> where + " took " + taken);
        });
  }

  @ParameterizedTest
  @MethodSource("cases")
  void whatWasWrittenIsTheSame(Case lens) {
    forAllSeeds(
        lens,
        (host, odoo, where) ->
            assertTrue(
                lens.converter.same(host, lens.converter.toOdoo(host, lens.links), lens.links),
                where));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void whatIsTheSameIsLeftAlone(Case lens) {
    forAllSeeds(
        lens,
        (host, odoo, where) -> {
          if (lens.converter.same(host, odoo, lens.links)) {
            assertEquals(host, lens.converter.toHost(odoo, host, lens.links), where);
          }
        });
  }

  @ParameterizedTest
  @MethodSource("cases")
  void takingOverTwiceIsTakingOverOnce(Case lens) {
    forAllSeeds(
        lens,
        (host, odoo, where) -> {
          var once = lens.converter.toHost(odoo, host, lens.links);

          assertEquals(once, lens.converter.toHost(odoo, once, lens.links), where);
          assertEquals(lens.converter.hostFields(), once.size(), where);
        });
  }

  @ParameterizedTest
  @MethodSource("cases")
  void anUnchangedOdooValueIsSeenAsUnchanged(Case lens) {
    forAllSeeds(
        lens,
        (host, odoo, where) -> {
          var other = lens.converter.toOdoo(host, lens.links);

          assertTrue(lens.converter.sameInOdoo(odoo, odoo), where);
          assertEquals(
              lens.converter.sameInOdoo(odoo, other),
              lens.converter.sameInOdoo(other, odoo),
              where);
        });
  }

  @ParameterizedTest
  @MethodSource("cases")
  void valuesThatOdooCannotTellApartAreTheSameForTheHostToo(Case lens) {
    forAllSeeds(
        lens,
        (host, odoo, where) -> {
          var other = lens.converter.toOdoo(host, lens.links);
          if (lens.converter.sameInOdoo(odoo, other)) {
            assertTrue(lens.converter.same(host, odoo, lens.links), where);
          }
        });
  }

  private static void forAllSeeds(Case lens, Law law) {
    for (var seed = 0L; seed < SEEDS; seed++) {
      var draw = new Draw(seed);
      var host =
          IntStream.range(0, lens.converter.hostFields())
              .mapToObj(_ -> lens.host.apply(draw))
              .toList();
      var odoo = lens.odoo.apply(draw);
      law.check(host, odoo, lens + ", seed " + seed + ": host " + host + ", Odoo " + odoo);
    }
  }

  static Stream<Case> cases() {
    return Stream.concat(plainCases(), otherCases());
  }

  private static Stream<Case> plainCases() {
    return Stream.of(
        Case.of("text", new PlainConverter(FieldType.TEXT), Draw::text),
        Case.of("integer", new PlainConverter(FieldType.INTEGER), Draw::integer),
        Case.of("decimal", new PlainConverter(FieldType.DECIMAL), Draw::decimal),
        Case.of("boolean", new PlainConverter(FieldType.BOOLEAN), Draw::flag),
        Case.of("date", new PlainConverter(FieldType.DATE), Draw::day),
        Case.of("datetime", new PlainConverter(FieldType.DATETIME), Draw::moment),
        Case.of("amount of 0 digits", new AmountConverter(0), Draw::decimal),
        Case.of("amount of 2 digits", new AmountConverter(2), Draw::decimal),
        Case.of("amount of 12 digits", new AmountConverter(12), Draw::decimal));
  }

  private static Stream<Case> otherCases() {
    var product = new ReferenceConverter(new EntityName("product"));
    return Stream.of(
        new Case("html", new HtmlConverter(true), Draw::plainText, Draw::html, Links.NONE),
        Case.of("html where Odoo has none", new HtmlConverter(false), Draw::plainText),
        Case.of("name", new NameConverter(), Draw::text),
        Case.of("prefix", new PrefixConverter("X-"), Draw::text),
        Case.of("choice", new ChoiceConverter(table("pending=draft done=sale")), Case::word),
        Case.of(
            "choice with an else",
            new ChoiceConverter(table("pending=draft done=sale"), Optional.of("draft")),
            Case::word),
        Case.of(
            "choice with an else of its own",
            new ChoiceConverter(table("pending=draft"), Optional.of("sale")),
            Case::word),
        Case.of("choice n to 1", new ChoiceConverter(table("new=open pending=open")), Case::word),
        Case.of(
            "choice that swaps", new ChoiceConverter(table("draft=done done=draft")), Case::word),
        Case.of(
            "choice that shifts", new ChoiceConverter(table("draft=done done=sale")), Case::word),
        new Case("reference", product, Case::linked, Case::linkedInOdoo, LINKS),
        new Case("reference, some not linked", product, Case::hostId, Case::linkedInOdoo, LINKS));
  }

  private static final Links LINKS = new FixedLinks(Map.of("a", 1L, "b", 2L, "c", 3L, "d", 3L));

  private static Map<String, String> table(String rows) {
    var table = new LinkedHashMap<String, String>();
    for (var row : rows.split(" ")) {
      table.put(row.split("=")[0], row.split("=")[1]);
    }
    return table;
  }

  private interface Law {
    void check(List<FieldValue> host, FieldValue odoo, String where);
  }

  record Case(
      String name,
      Converter converter,
      Function<Draw, FieldValue> host,
      Function<Draw, FieldValue> odoo,
      Links links) {

    static Case of(String name, Converter converter, Function<Draw, FieldValue> both) {
      return new Case(name, converter, both, both, Links.NONE);
    }

    static FieldValue word(Draw draw) {
      return draw.word(WORDS);
    }

    static FieldValue linked(Draw draw) {
      return draw.word(List.of("a", "b", "c", "d"));
    }

    static FieldValue hostId(Draw draw) {
      return draw.word(List.of("a", "c", "d", "unknown", "new"));
    }

    static FieldValue linkedInOdoo(Draw draw) {
      return draw.number(4) == 0 ? FieldValue.EMPTY : new FieldValue.Reference(1 + draw.number(3));
    }

    @Override
    public String toString() {
      return name;
    }
  }
}
