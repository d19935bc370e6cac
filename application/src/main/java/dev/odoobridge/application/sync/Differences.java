package dev.odoobridge.application.sync;

import dev.odoobridge.domain.link.Agreed;
import dev.odoobridge.domain.link.Link;
import dev.odoobridge.domain.mapping.FieldMapping;
import dev.odoobridge.domain.mapping.Links;
import dev.odoobridge.domain.mapping.Travel;
import dev.odoobridge.domain.record.Difference;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.value.FieldValue;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Notes where host and Odoo differ in fields that are compared and not synced. What Odoo held when
 * it was last looked at is in the base; a host that says nothing of a field does not differ.
 */
final class Differences {
  private final SyncSession session;
  private final EntitySync entity;

  Differences(SyncSession session, EntitySync entity) {
    this.session = session;
    this.entity = entity;
  }

  /** Called in the transaction that stores the records. */
  void note(List<HostRecord> records) {
    var compared =
        entity.mapping().fields().stream()
            .filter(field -> field.travel() == Travel.COMPARE)
            .toList();
    if (compared.isEmpty() || records.isEmpty()) {
      return;
    }
    var found = new HashMap<HostId, List<Difference>>();
    for (var record : records) {
      found.put(
          record.key().hostId(),
          compared.stream().flatMap(field -> of(field, record).stream()).toList());
    }
    session.stores().differences().replace(session.id(), entity.name(), found);
  }

  private Optional<Difference> of(FieldMapping field, HostRecord record) {
    var said = field.host().stream().map(record.current().row()::field).toList();
    var agreed = record.link().map(Link::base).map(base -> base.fields().get(field.name()));
    if (said.stream().allMatch(FieldValue::isEmpty)) {
      return Optional.empty();
    }
    return agreed
        .map(Agreed::odoo)
        .filter(odoo -> !field.same(said, odoo, Links.NONE))
        .map(odoo -> new Difference(field.name(), words(said), words(odoo), session.now()));
  }

  private static String words(List<FieldValue> values) {
    return values.stream().map(FieldValue::display).collect(Collectors.joining(" "));
  }
}
