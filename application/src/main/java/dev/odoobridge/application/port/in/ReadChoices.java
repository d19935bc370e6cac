package dev.odoobridge.application.port.in;

import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.direct.Provenance;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.IntegrationId;
import java.util.List;
import java.util.Optional;

/**
 * What a person may choose from in a host's form: the records of an entity as Odoo has them now, or
 * the local copy of them while it is away, which the answer then says. Archived records are no
 * choice. Throws {@code OdooFailure} when Odoo is away and there is no copy. Thread-safe.
 */
public interface ReadChoices {
  /** The most of one page. */
  int MAX_LIMIT = 1000;

  /** A page in the order of Odoo's ids. */
  Result list(Caller caller, IntegrationId id, EntityName entity, Asked asked);

  /**
   * Which choices.
   *
   * @param search a part of their names, in letters of either case
   * @param after the {@code next} of the page before
   */
  record Asked(Optional<String> search, Optional<String> after, int limit) {}

  /**
   * One of them.
   *
   * @param record the host's id of it; empty when it has not come here yet
   */
  record Choice(OdooId odooId, Optional<HostId> record, String name) {}

  /** What came of it. */
  sealed interface Result {
    /** A page, and where it comes from. */
    record Choices(List<Choice> choices, Optional<String> next, Provenance provenance)
        implements Result {}

    /** Odoo, or what the caller may do there, had something against it. */
    record Other(OdooRecords.Result result) implements Result {}

    /** The integration's mapping has no such entity. */
    record NoSuchEntity(EntityName entity, List<EntityName> known) implements Result {}

    /** Its records have no field with a text that could be shown. */
    record Nameless(EntityName entity) implements Result {}

    record NoSuchIntegration(IntegrationId id) implements Result {}
  }
}
