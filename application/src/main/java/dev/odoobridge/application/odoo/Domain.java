package dev.odoobridge.application.odoo;

import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.value.RawValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Builds Odoo's search domains. */
public final class Domain {
  private Domain() {}

  /** One condition. */
  public static RawValue where(String field, String operator, RawValue value) {
    return RawValue.list(RawValue.of(field), RawValue.of(operator), value);
  }

  /** The field has one of these ids. */
  public static RawValue in(String field, Collection<OdooId> ids) {
    return where(field, "in", ids(ids));
  }

  public static RawValue.Items ids(Collection<OdooId> ids) {
    return new RawValue.Items(ids.stream().map(id -> RawValue.of(id.value())).toList());
  }

  /** All of these conditions, behind those of a domain. */
  public static RawValue.Items and(RawValue.Items domain, RawValue... conditions) {
    var all = new ArrayList<>(domain.values());
    all.addAll(List.of(conditions));
    return new RawValue.Items(all);
  }

  /** At least one of these conditions, as members of a domain. */
  public static List<RawValue> any(List<RawValue> conditions) {
    var all = new ArrayList<RawValue>();
    for (var index = 1; index < conditions.size(); index++) {
      all.add(RawValue.of("|"));
    }
    all.addAll(conditions);
    return all;
  }
}
