package dev.odoobridge.adapter.http.api;

import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.value.RawValue;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** What is to be tried again: an integration's failures, an entity's, or one record's. */
record RetryBody(IntegrationId integration, Optional<EntityName> entity, Optional<HostId> hostId) {

  static RetryBody read(RawValue.Members body) {
    var fields = new Fields(body);
    var integration =
        formed(fields, "integration", IntegrationId::isWellFormed, IntegrationId::new);
    fields.require("integration", integration);
    var entity = formed(fields, "entity", EntityName::isWellFormed, EntityName::new);
    var hostId = formed(fields, "host_id", HostId::isWellFormed, HostId::new);
    if (hostId.isPresent()) {
      fields.require("entity", entity);
    }
    fields.end();
    return new RetryBody(integration.orElseThrow(), entity, hostId);
  }

  private static <T> Optional<T> formed(
      Fields fields, String name, Predicate<String> form, Function<String, T> maker) {
    var text = fields.text(name);
    if (text.isPresent() && !form.test(text.get())) {
      fields.wrong(name, "has a form that none has");
      return Optional.empty();
    }
    return text.map(maker);
  }
}
