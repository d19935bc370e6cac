package dev.odoobridge.application.odoo;

import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.domain.mapping.EntityMapping;
import dev.odoobridge.domain.mapping.FieldMapping;
import dev.odoobridge.domain.mapping.LinesMapping;
import dev.odoobridge.domain.odoo.ChangePath;
import dev.odoobridge.domain.odoo.Dialect;
import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.OdooFields;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.odoo.OdooRecord;
import dev.odoobridge.domain.odoo.document.Document;
import dev.odoobridge.domain.value.FieldType;
import dev.odoobridge.domain.value.FieldValue;
import dev.odoobridge.domain.value.RawValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads the records of one entity as far as its mapping names them, lines and states included. Only
 * mapped fields are asked for. Thread-safe.
 */
public final class MappedReader {
  /** False for an archived record. */
  public static final FieldName ACTIVE = new FieldName("active");

  private static final FieldName WRITE_DATE = new FieldName("write_date");
  private static final FieldName WRITE_UID = new FieldName("write_uid");
  private final OdooClient client;
  private final EntityMapping mapping;
  private final Optional<Document> document;
  private final LocalDate today;
  private final Map<FieldName, FieldType> types;

  /**
   * Prepares reading.
   *
   * @param mapping resolved against this Odoo
   * @param archives whether the model's records can be archived: then {@link #ACTIVE} is read too
   */
  public MappedReader(OdooClient client, EntityMapping mapping, boolean archives, LocalDate today) {
    this.client = client;
    this.mapping = mapping;
    this.today = today;
    this.document = mapping.document(client.dialect());
    this.types = types(mapping.fields());
    mapping.key().ifPresent(key -> types.put(key, FieldType.TEXT));
    types.put(WRITE_UID, FieldType.REFERENCE);
    if (archives) {
      types.put(ACTIVE, FieldType.BOOLEAN);
    }
  }

  /** Whether the record is hidden in Odoo's lists. */
  public static boolean isArchived(OdooRecord record) {
    return record.field(ACTIVE).equals(new FieldValue.Flag(false));
  }

  /** Odoo's user who wrote the record last. */
  public static Optional<OdooId> writer(OdooRecord record) {
    return record.field(WRITE_UID) instanceof FieldValue.Reference(var user)
        ? Optional.of(new OdooId(user))
        : Optional.empty();
  }

  /** These records in the order of ids; those Odoo does not have, or hides, are left out. */
  public Reading byIds(Collection<OdooId> ids) {
    return ids.isEmpty()
        ? Reading.NOTHING
        : search(Domain.and(Domain.ids(List.of()), Domain.in("id", ids)));
  }

  /** The records a domain finds, in the order of ids. */
  public Reading search(RawValue.Items domain) {
    return records(rows(mapping.model(), domain, fields(), "id", Optional.empty()));
  }

  /**
   * A page of the entity's records in the order of ids.
   *
   * @param conditions further members of the domain
   * @param afterId only records with a higher id
   */
  public Reading page(List<RawValue> conditions, long afterId, int limit) {
    var domain = new ArrayList<>(mapping.filter().values());
    domain.addAll(conditions);
    domain.add(Domain.where("id", ">", RawValue.of(afterId)));
    return records(
        rows(mapping.model(), new RawValue.Items(domain), fields(), "id", Optional.of(limit)));
  }

  /** Other records whose change counts as one of the entity's records. */
  public List<ChangePath> changePaths() {
    return client.dialect().changePaths(mapping.model(), mapping.odooFields());
  }

  /**
   * The newest write date among the entity's records and those that count as them; empty when there
   * is none.
   */
  public Optional<Instant> newestWriteDate() {
    return Stream.concat(
            newestWriteDate(mapping.model(), mapping.filter()).stream(),
            changePaths().stream()
                .flatMap(path -> newestWriteDate(path.model(), Domain.ids(List.of())).stream()))
        .max(Comparator.naturalOrder());
  }

  private Optional<Instant> newestWriteDate(ModelName model, RawValue.Items domain) {
    var rows = rows(model, domain, Set.of(WRITE_DATE), "write_date desc", Optional.of(1));
    try {
      return rows.isEmpty() ? Optional.empty() : writeDate(rows.getFirst());
    } catch (Unreadable value) {
      throw new OdooFailure.Incomprehensible(value.reason, "write_date");
    }
  }

  private Reading records(List<RawValue.Members> rows) {
    var ids = rows.stream().map(MappedReader::id).toList();
    var unreadable = new LinkedHashMap<OdooId, String>();
    var lines = new HashMap<FieldName, Map<OdooId, List<OdooRecord.Line>>>();
    for (var list : mapping.lines()) {
      lines.put(list.odoo(), ids.isEmpty() ? Map.of() : lines(list, ids, unreadable));
    }
    var records = new ArrayList<OdooRecord>();
    for (var row : rows) {
      if (!unreadable.containsKey(id(row))) {
        try {
          records.add(record(row, lines));
        } catch (Unreadable value) {
          unreadable.put(id(row), value.reason);
        }
      }
    }
    return new Reading(records, unreadable, ids.stream().max(Comparator.naturalOrder()));
  }

  private OdooRecord record(
      RawValue.Members row, Map<FieldName, Map<OdooId, List<OdooRecord.Line>>> lines) {
    var id = id(row);
    var own = new HashMap<FieldName, List<OdooRecord.Line>>();
    lines.forEach((field, byParent) -> own.put(field, byParent.getOrDefault(id, List.of())));
    return new OdooRecord(
        id,
        values(mapping.model(), row, types),
        own,
        document.map(kind -> kind.state(stateFields(kind, row), today)),
        writeDate(row));
  }

  private Map<OdooId, List<OdooRecord.Line>> lines(
      LinesMapping list, List<OdooId> parents, Map<OdooId, String> unreadable) {
    var lineTypes = types(list.fields());
    var fields = new LinkedHashSet<>(lineTypes.keySet());
    fields.add(list.parent());
    var domain =
        Domain.and(
            client.dialect().lineFilter(list.model()), Domain.in(list.parent().value(), parents));
    var byParent = new HashMap<OdooId, List<OdooRecord.Line>>();
    for (var row : rows(list.model(), domain, fields, "sequence, id", Optional.empty())) {
      var parent = OdooFields.read(row.member(list.parent().value()), FieldType.REFERENCE);
      if (parent instanceof FieldValue.Reference(var parentId)) {
        try {
          byParent
              .computeIfAbsent(new OdooId(parentId), _ -> new ArrayList<>())
              .add(new OdooRecord.Line(id(row), values(list.model(), row, lineTypes)));
        } catch (Unreadable value) {
          unreadable.put(new OdooId(parentId), value.reason);
        }
      }
    }
    return byParent;
  }

  private List<RawValue.Members> rows(
      ModelName model,
      RawValue.Items domain,
      Collection<FieldName> fields,
      String order,
      Optional<Integer> limit) {
    var arguments = new LinkedHashMap<String, RawValue>();
    arguments.put("domain", domain);
    arguments.put("fields", RawValue.texts(fields.stream().map(FieldName::value).toList()));
    limit.ifPresent(most -> arguments.put("limit", RawValue.of((long) most)));
    arguments.put("order", RawValue.of(order));
    if (client.dialect().readsWithoutNames()) {
      arguments.put("load", RawValue.of(""));
    }
    var answer = client.read(model, "search_read", arguments);
    if (answer instanceof RawValue.Items(var rows)
        && rows.stream().allMatch(RawValue.Members.class::isInstance)) {
      return rows.stream().map(RawValue.Members.class::cast).toList();
    }
    throw new OdooFailure.Incomprehensible(
        "Odoo's search_read of " + model + " answered no list of records", "search_read");
  }

  private Set<FieldName> fields() {
    var fields = new LinkedHashSet<>(types.keySet());
    document.ifPresent(kind -> fields.addAll(kind.stateFields()));
    fields.add(WRITE_DATE);
    return fields;
  }

  private Map<FieldName, FieldValue> values(
      ModelName model, RawValue.Members row, Map<FieldName, FieldType> fieldTypes) {
    Dialect dialect = client.dialect();
    var values = new LinkedHashMap<FieldName, FieldValue>();
    fieldTypes.forEach(
        (name, type) ->
            values.put(name, dialect.reading(model, name, read(model, row, name, type))));
    return values;
  }

  private static FieldValue read(
      ModelName model, RawValue.Members row, FieldName name, FieldType type) {
    try {
      return OdooFields.read(row.member(name.value()), type);
    } catch (OdooFields.UnreadableValue unreadable) {
      throw new Unreadable(model + "." + name + ": " + unreadable.getMessage());
    }
  }

  private static Map<FieldName, RawValue> stateFields(Document kind, RawValue.Members row) {
    var fields = new HashMap<FieldName, RawValue>();
    kind.stateFields().forEach(name -> fields.put(name, row.member(name.value())));
    return fields;
  }

  private static Optional<Instant> writeDate(RawValue.Members row) {
    try {
      return row.member(WRITE_DATE.value()) instanceof RawValue.Text(var text)
          ? Optional.of(OdooFields.parseMoment(text))
          : Optional.empty();
    } catch (OdooFields.UnreadableValue unreadable) {
      throw new Unreadable(WRITE_DATE + ": " + unreadable.getMessage());
    }
  }

  static OdooId id(RawValue.Members row) {
    if (row.member("id") instanceof RawValue.Number(var id)) {
      return new OdooId(id.longValueExact());
    }
    throw new OdooFailure.Incomprehensible("Odoo sent a record without an id", "search_read");
  }

  private static Map<FieldName, FieldType> types(List<FieldMapping> fields) {
    var types = new LinkedHashMap<FieldName, FieldType>();
    for (var field : fields) {
      for (var name : field.odoo()) {
        types.put(name, field.converter().odooType());
      }
    }
    return types;
  }

  /** A record's value makes no sense. */
  private static final class Unreadable extends RuntimeException {
    private final String reason;

    Unreadable(String reason) {
      super(reason);
      this.reason = reason;
    }
  }
}
