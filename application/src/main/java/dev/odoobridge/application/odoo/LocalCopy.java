package dev.odoobridge.application.odoo;

import dev.odoobridge.application.port.in.OdooRecords.Search;
import dev.odoobridge.application.port.in.OdooRecords.Shape;
import dev.odoobridge.application.port.out.CursorStore;
import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.application.port.out.ProfileSource;
import dev.odoobridge.application.port.out.RecordStore;
import dev.odoobridge.domain.access.OdooAccess;
import dev.odoobridge.domain.direct.LocalFilter;
import dev.odoobridge.domain.direct.ReadAnswer;
import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.link.Link;
import dev.odoobridge.domain.mapping.EntityMapping;
import dev.odoobridge.domain.mapping.FieldMapping;
import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.value.FieldValue;
import dev.odoobridge.domain.value.RawValue;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What the syncs keep of Odoo's records: of those the mapping brings here, the fields it maps, as
 * both sides last agreed on them. Answers what it can answer as Odoo would, and nothing else.
 */
public final class LocalCopy {
  static final int SOME = 500;
  static final int MOST_LOOKED_AT = 20_000;
  private static final String ACTIVE = "active";
  private static final Pattern AFTER = Pattern.compile("id-([0-9]{1,18})");

  private final ProfileSource profiles;
  private final RecordStore records;
  private final CursorStore cursors;

  public LocalCopy(ProfileSource profiles, RecordStore records, CursorStore cursors) {
    this.profiles = profiles;
    this.records = records;
    this.cursors = cursors;
  }

  /**
   * An answer from here.
   *
   * @param asOf all that Odoo had written before is in it
   */
  public record Copied(ReadAnswer answer, Instant asOf) {}

  /** One record; empty when it is not here, or not all that is asked of it. */
  public Optional<Copied> one(
      Integration integration, ModelName model, OdooAccess access, OdooId id, Shape shape) {
    return copy(integration, model, access, shape)
        .flatMap(
            copy ->
                copy.rows(List.of(id)).values().stream()
                    .findFirst()
                    .map(row -> new Copied(ReadAnswer.of(copy.shown(row)), copy.asOf())));
  }

  /** A page by id; empty when only Odoo can say what belongs to it. */
  public Optional<Copied> page(
      Integration integration, ModelName model, OdooAccess access, Search search) {
    var after = search.after().map(AFTER::matcher);
    if (!search.order().orElse("id").strip().equals("id")
        || after.filter(it -> !it.matches()).isPresent()) {
      return Optional.empty();
    }
    var from = after.map(it -> Long.parseLong(it.group(1))).orElse(0L);
    return copy(integration, model, access, search.shape())
        .flatMap(
            copy ->
                LocalFilter.of(search.domain(), search.where(), copy.seen())
                    .map(filter -> search.archived() ? filter : filter.and(LocalCopy::isActive))
                    .flatMap(filter -> copy.page(filter, from, search.limit())));
  }

  /** What a domain finds here; empty when it, or one of the fields, is Odoo's alone. */
  public Optional<CopiedRows> rows(
      Integration integration,
      ModelName model,
      OdooAccess access,
      RawValue.Items domain,
      List<FieldName> fields) {
    var shape = new Shape(fields.stream().map(FieldName::value).toList(), false);
    return copy(integration, model, access, shape)
        .flatMap(
            copy ->
                LocalFilter.of(domain, Map.of(), copy.seen())
                    .map(filter -> new CopiedRows(copy, filter)));
  }

  /** Odoo leaves archived records out by itself; without {@code active} nobody knows here. */
  private static boolean isActive(RawValue.Members row) {
    return !row.member(ACTIVE).equals(RawValue.FALSE);
  }

  private Optional<Copy> copy(
      Integration integration, ModelName model, OdooAccess access, Shape shape) {
    var chosen = integration.settings().entities();
    var mappings =
        profiles.of(integration).entities().stream()
            .filter(it -> it.model().equals(model))
            .filter(it -> chosen.isEmpty() || chosen.contains(it.name()))
            .toList();
    if (shape.raw() || mappings.size() != 1 || isRefused(access, model)) {
      return Optional.empty();
    }
    var mapping = mappings.getFirst();
    var seen = new TreeSet<>(Set.of("id"));
    mapping.fields().stream()
        .flatMap(field -> field.odoo().stream())
        .filter(name -> access.sees(model, name))
        .map(FieldName::value)
        .forEach(seen::add);
    var all = shape.fields().isEmpty() || shape.fields().contains("*");
    var wanted =
        all
            ? List.copyOf(seen)
            : shape.fields().stream().filter(it -> !shape.lenient() || seen.contains(it)).toList();
    return seen.containsAll(wanted)
        ? cursors
            .find(integration.id(), mapping.name())
            .watermark()
            .map(asOf -> new Copy(integration, mapping, seen, wanted, asOf))
        : Optional.empty();
  }

  private static boolean isRefused(OdooAccess access, ModelName model) {
    return access.refusal(model, OdooAccess.Deed.READ).isPresent();
  }

  /** The copy of one model, as one caller may see it. */
  final class Copy {
    private final Integration integration;
    private final EntityMapping mapping;
    private final Set<String> seen;
    private final List<String> wanted;
    private final Instant asOf;

    private Copy(
        Integration integration,
        EntityMapping mapping,
        Set<String> seen,
        List<String> wanted,
        Instant asOf) {
      this.integration = integration;
      this.mapping = mapping;
      this.seen = seen;
      this.wanted = wanted;
      this.asOf = asOf;
    }

    private Set<String> seen() {
      return seen;
    }

    Instant asOf() {
      return asOf;
    }

    Map<OdooId, RawValue.Members> rows(List<OdooId> ids) {
      var hostIds = records.hostIds(integration.id(), mapping.name(), ids);
      var rows = new TreeMap<OdooId, RawValue.Members>();
      records.find(integration.id(), mapping.name(), hostIds.values()).values().stream()
          .flatMap(record -> record.link().stream())
          .forEach(link -> rows.put(link.odooId(), row(link)));
      return rows;
    }

    private RawValue.Members row(Link link) {
      var row = new LinkedHashMap<String, RawValue>();
      row.put("id", RawValue.of(link.odooId().value()));
      for (var field : mapping.fields()) {
        Optional.ofNullable(link.base().fields().get(field.name()))
            .ifPresent(agreed -> put(row, field, agreed.odoo()));
      }
      return new RawValue.Members(row);
    }

    private void put(Map<String, RawValue> row, FieldMapping field, List<FieldValue> values) {
      for (var index = 0; index < Math.min(values.size(), field.odoo().size()); index++) {
        row.put(field.odoo().get(index).value(), plain(values.get(index)));
      }
    }

    RawValue.Members shown(RawValue.Members row) {
      var shown = new LinkedHashMap<String, RawValue>();
      shown.put("id", row.member("id"));
      wanted.forEach(name -> shown.put(name, row.member(name)));
      return new RawValue.Members(shown);
    }

    /** The ids of the copied records above that one. */
    List<OdooId> ids(long after, int limit) {
      var last = after == 0 ? Optional.<OdooId>empty() : Optional.of(new OdooId(after));
      return records.linkedOdooIds(integration.id(), mapping.name(), last, limit);
    }

    private Optional<Copied> page(Predicate<RawValue.Members> filter, long from, int limit) {
      try {
        var found = new CopiedRows(this, filter).page(from, limit);
        var next =
            found.size() < limit
                ? Optional.<String>empty()
                : Optional.of("id-" + found.lastEntry().getKey());
        var rows = List.copyOf(found.values());
        return Optional.of(new Copied(new ReadAnswer(rows, Optional.empty(), next), asOf));
      } catch (OdooFailure.Unavailable _) {
        return Optional.empty();
      }
    }
  }

  private static RawValue plain(FieldValue value) {
    return switch (value) {
      case FieldValue.Empty _ -> RawValue.NOTHING;
      case FieldValue.Text(var text) -> RawValue.of(text);
      case FieldValue.Decimal(var number) -> RawValue.of(number);
      case FieldValue.Flag(var flag) -> RawValue.of(flag);
      case FieldValue.Day(var day) -> RawValue.of(day.toString());
      case FieldValue.Moment(var moment) -> RawValue.of(moment.toString());
      case FieldValue.Reference(var id) -> {
        var reference = new LinkedHashMap<String, RawValue>();
        reference.put("id", RawValue.of(id));
        reference.put("name", RawValue.NOTHING);
        yield new RawValue.Members(reference);
      }
    };
  }
}
