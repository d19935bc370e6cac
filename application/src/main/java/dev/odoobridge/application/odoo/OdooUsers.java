package dev.odoobridge.application.odoo;

import dev.odoobridge.application.port.out.OdooFailure;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.value.RawValue;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The names of an Odoo's users, each asked for once. Thread-safe. */
public final class OdooUsers {
  private static final ModelName MODEL = new ModelName("res.users");
  private final OdooClient client;
  private final Map<OdooId, String> names = new ConcurrentHashMap<>();

  public OdooUsers(OdooClient client) {
    this.client = client;
  }

  /** Asks for the names of those that are not known yet. */
  public void learn(Collection<OdooId> ids) {
    var unknown = ids.stream().distinct().filter(id -> !names.containsKey(id)).toList();
    if (unknown.isEmpty()) {
      return;
    }
    unknown.forEach(id -> names.put(id, "Odoo user " + id));
    try {
      var answer =
          client.read(
              MODEL,
              "search_read",
              Map.of(
                  "domain",
                  Domain.and(RawValue.list(), Domain.in("id", unknown)),
                  "fields",
                  RawValue.texts(List.of("name"))));
      if (answer instanceof RawValue.Items(var rows)) {
        rows.forEach(this::learn);
      }
    } catch (OdooFailure.Refused | OdooFailure.Misconfigured _) {
      // A user may be kept from reading users; their numbers have to do.
    }
  }

  private void learn(RawValue row) {
    if (row instanceof RawValue.Members user
        && user.member("id") instanceof RawValue.Number(var id)
        && user.member("name") instanceof RawValue.Text(var name)) {
      names.put(new OdooId(id.longValueExact()), name);
    }
  }

  /** The user's name, or number when the name is not known. */
  public String name(OdooId id) {
    return names.getOrDefault(id, "Odoo user " + id);
  }
}
