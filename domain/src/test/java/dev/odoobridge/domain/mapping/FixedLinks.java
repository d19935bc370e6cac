package dev.odoobridge.domain.mapping;

import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.value.FieldValue;
import java.util.Map;
import java.util.Optional;

/** Links that are known from the start; several host ids may share one Odoo record. */
record FixedLinks(Map<String, Long> odooIds) implements Links {
  @Override
  public Optional<FieldValue> toOdoo(EntityName entity, String hostId) {
    return Optional.ofNullable(odooIds.get(hostId)).map(FieldValue.Reference::new);
  }

  @Override
  public Optional<FieldValue> toHost(EntityName entity, long odooId) {
    return odooIds.entrySet().stream()
        .filter(link -> link.getValue() == odooId)
        .map(Map.Entry::getKey)
        .sorted()
        .findFirst()
        .map(FieldValue::text);
  }
}
