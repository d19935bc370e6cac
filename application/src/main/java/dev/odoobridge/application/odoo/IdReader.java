package dev.odoobridge.application.odoo;

import dev.odoobridge.domain.mapping.EntityMapping;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.value.RawValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Tells which records of one entity there are, without reading them. Thread-safe. */
public final class IdReader {
  private final OdooClient client;
  private final EntityMapping mapping;

  public IdReader(OdooClient client, EntityMapping mapping) {
    this.client = client;
    this.mapping = mapping;
  }

  /**
   * The ids of the entity's records in their order, archived ones included.
   *
   * @param after only higher ones
   * @param end only those up to and with this one
   */
  public List<OdooId> ids(Optional<OdooId> after, Optional<OdooId> end, int limit) {
    var domain = new ArrayList<>(mapping.filter().values());
    after.ifPresent(id -> domain.add(Domain.where("id", ">", RawValue.of(id.value()))));
    end.ifPresent(id -> domain.add(Domain.where("id", "<=", RawValue.of(id.value()))));
    var arguments = new LinkedHashMap<String, RawValue>();
    arguments.put("domain", new RawValue.Items(domain));
    arguments.put("limit", RawValue.of((long) limit));
    arguments.put("order", RawValue.of("id"));
    return BulkWriter.ids(client.read(mapping.model(), "search", arguments));
  }

  /**
   * Those of a range for which more conditions hold.
   *
   * @param from the first id of the range
   * @param to the last one
   */
  public List<OdooId> among(List<RawValue> conditions, OdooId from, OdooId to) {
    var domain = new ArrayList<>(mapping.filter().values());
    domain.add(Domain.where("id", ">=", RawValue.of(from.value())));
    domain.add(Domain.where("id", "<=", RawValue.of(to.value())));
    domain.addAll(conditions);
    var arguments = new LinkedHashMap<String, RawValue>();
    arguments.put("domain", new RawValue.Items(domain));
    return BulkWriter.ids(client.read(mapping.model(), "search", arguments));
  }

  /**
   * Which of these Odoo no longer has. Those it only hides from this user are not among them: a
   * read of what was deleted answers nothing, one of what may not be seen is refused.
   */
  public List<OdooId> absent(List<OdooId> ids) {
    return Existence.absent(client, mapping.model(), ids);
  }
}
