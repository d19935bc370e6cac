package dev.odoobridge.adapter.profiles;

import dev.odoobridge.domain.mapping.AmountConverter;
import dev.odoobridge.domain.mapping.ChoiceConverter;
import dev.odoobridge.domain.mapping.Converter;
import dev.odoobridge.domain.mapping.EntityMapping;
import dev.odoobridge.domain.mapping.FieldMapping;
import dev.odoobridge.domain.mapping.HtmlConverter;
import dev.odoobridge.domain.mapping.LinesMapping;
import dev.odoobridge.domain.mapping.MappingProfile;
import dev.odoobridge.domain.mapping.NameConverter;
import dev.odoobridge.domain.mapping.OnDelete;
import dev.odoobridge.domain.mapping.OnOdooDelete;
import dev.odoobridge.domain.mapping.PlainConverter;
import dev.odoobridge.domain.mapping.PrefixConverter;
import dev.odoobridge.domain.mapping.ReferenceConverter;
import dev.odoobridge.domain.mapping.StatusMapping;
import dev.odoobridge.domain.mapping.Travel;
import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.document.Payments;
import dev.odoobridge.domain.policy.ConflictPolicies;
import dev.odoobridge.domain.policy.ConflictPolicy;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.status.StatusTable;
import dev.odoobridge.domain.value.FieldType;
import dev.odoobridge.domain.value.RawValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Profiles of every shape, each from a seed, with words that YAML has other ideas about. */
final class RandomProfiles {
  private static final List<String> WORDS =
      List.of(
          "a",
          "true",
          "No",
          "null",
          "~",
          "1",
          "1.50",
          "0x1F",
          "1e5",
          ".inf",
          "=",
          "<<",
          "a: b",
          "a #b",
          "#",
          "- x",
          "[",
          "{}",
          "'",
          "\"",
          "\\",
          "a\nb",
          "\t",
          " a ",
          "é",
          "密码",
          "🚚",
          "\u0085",
          "\u2028",
          "\u00a0",
          "\u007f",
          "%",
          "@",
          "`",
          "&a",
          "*a",
          "!a",
          "|",
          ">",
          "?",
          ":",
          ",",
          "2026-11-20",
          "12:30",
          "---",
          "...",
          "a+b",
          "a.b",
          "-",
          "_",
          "\ufeff");

  private final Random random;
  private final List<EntityName> earlier = new ArrayList<>();
  private int names;

  RandomProfiles(long seed) {
    this.random = new Random(seed);
  }

  MappingProfile next() {
    var entities = new ArrayList<EntityMapping>();
    for (var count = random.nextInt(3); count >= 0; count--) {
      var entity = entity();
      entities.add(entity);
      earlier.add(entity.name());
    }
    return new MappingProfile("p" + random.nextInt(10), entities);
  }

  private EntityMapping entity() {
    var name = new EntityName("e" + names++);
    var fields = fields(random.nextInt(6));
    return new EntityMapping(
        name,
        new ModelName("x.model"),
        random.nextBoolean() ? Optional.of(odooName()) : Optional.empty(),
        fields.stream().filter(_ -> random.nextBoolean()).map(FieldMapping::name).toList(),
        fields,
        random.nextBoolean() ? List.of(list(), list()) : List.of(),
        random.nextBoolean()
            ? Optional.of(
                new StatusMapping(hostName(), new StatusTable(table()), travel(), payments()))
            : Optional.empty(),
        create(),
        random.nextBoolean()
            ? RawValue.list()
            : RawValue.list(
                RawValue.of("|"),
                RawValue.list(RawValue.of("a"), RawValue.of("="), raw(2)),
                RawValue.list(RawValue.of("b"), RawValue.of("!="), raw(2))),
        travel(),
        OnDelete.values()[random.nextInt(4)],
        OnOdooDelete.values()[random.nextInt(2)],
        policies(fields));
  }

  private ConflictPolicies policies(List<FieldMapping> fields) {
    var own = new LinkedHashMap<String, ConflictPolicy>();
    fields.stream().filter(_ -> random.nextBoolean()).forEach(it -> own.put(it.name(), policy()));
    return new ConflictPolicies(policy(), own);
  }

  private ConflictPolicy policy() {
    return ConflictPolicy.values()[random.nextInt(4)];
  }

  private Payments payments() {
    return random.nextBoolean()
        ? Payments.READ_ONLY
        : new Payments(
            true,
            random.nextBoolean(),
            random.nextBoolean() ? Optional.empty() : Optional.of("BNK" + random.nextInt(3)));
  }

  private LinesMapping list() {
    return new LinesMapping(
        hostName(),
        odooName(),
        new ModelName("x.line"),
        odooName(),
        Optional.of(hostName()),
        fields(random.nextInt(3)));
  }

  private List<FieldMapping> fields(int count) {
    var fields = new ArrayList<FieldMapping>();
    for (var index = 0; index < count; index++) {
      var converter = converter();
      var host =
          converter.hostFields() == 2 ? List.of(hostName(), hostName()) : List.of(hostName());
      var odoo = random.nextInt(4) == 0 ? List.of(odooName(), odooName()) : List.of(odooName());
      var travel = travel();
      fields.add(
          new FieldMapping(
              host, odoo, converter, travel, travel.reachesOdoo() && random.nextBoolean()));
    }
    return fields;
  }

  private Converter converter() {
    return switch (random.nextInt(9)) {
      case 0 -> new NameConverter();
      case 1 -> new HtmlConverter(true);
      case 2 -> new AmountConverter(random.nextInt(13));
      case 3 -> new ChoiceConverter(table(), otherWord());
      case 4 -> new PrefixConverter(word());
      case 5 ->
          earlier.isEmpty()
              ? new PlainConverter(FieldType.DATE)
              : new ReferenceConverter(earlier.get(random.nextInt(earlier.size())));
      case 6 -> new PlainConverter(FieldType.DECIMAL);
      case 7 -> new PlainConverter(FieldType.BOOLEAN);
      default -> new PlainConverter(FieldType.TEXT);
    };
  }

  private Optional<String> otherWord() {
    return random.nextBoolean() ? Optional.of(word()) : Optional.empty();
  }

  private Map<String, String> table() {
    var table = new LinkedHashMap<String, String>();
    for (var count = random.nextInt(4); count >= 0; count--) {
      table.put(word(), word());
    }
    return table;
  }

  private Map<FieldName, RawValue> create() {
    var values = new LinkedHashMap<FieldName, RawValue>();
    for (var count = random.nextInt(3); count > 0; count--) {
      values.put(odooName(), raw(0));
    }
    return values;
  }

  private RawValue raw(int depth) {
    return switch (random.nextInt(depth > 3 ? 4 : 6)) {
      case 0 -> RawValue.NOTHING;
      case 1 -> RawValue.of(random.nextBoolean());
      case 2 -> RawValue.of(BigDecimal.valueOf(random.nextInt(2000) - 1000, random.nextInt(4)));
      case 3 -> RawValue.of(random.nextInt(5) == 0 ? "" : word());
      case 4 -> RawValue.list(raw(depth + 1), raw(depth + 1));
      default -> new RawValue.Members(Map.of(word(), raw(depth + 1)));
    };
  }

  private Travel travel() {
    return Travel.values()[random.nextInt(3)];
  }

  private String word() {
    return WORDS.get(random.nextInt(WORDS.size())).repeat(1 + random.nextInt(2));
  }

  private String hostName() {
    return List.of("host", "no", "Yes-", "_").get(random.nextInt(4)) + names++;
  }

  private FieldName odooName() {
    return new FieldName(List.of("x_odoo", "y", "_f").get(random.nextInt(3)) + names++);
  }
}
