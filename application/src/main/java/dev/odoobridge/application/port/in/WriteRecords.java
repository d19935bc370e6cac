package dev.odoobridge.application.port.in;

import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.value.RawValue;
import java.util.List;
import java.util.Optional;

/**
 * Takes what the host says of its records. What was answered with {@link Result.Stored} is durable
 * and waits to reach Odoo. Saying the same again changes nothing.
 */
public interface WriteRecords {

  /** The most records one {@link #writeAll} takes. */
  int MAX_BATCH = 1000;

  /** Stores one record. */
  Result write(Caller caller, IntegrationId integration, EntityName entity, Write write);

  /**
   * Stores up to {@link #MAX_BATCH} records, each by itself: one that is wrong does not stop the
   * others. Of two writes of one record the later in the list counts.
   *
   * @return one result for each write, in their order
   */
  List<Result> writeAll(
      Caller caller, IntegrationId integration, EntityName entity, List<Write> writes);

  /**
   * Deletes a record; the mapping says what becomes of it in Odoo. Deleting it again is no error.
   */
  Result delete(
      Caller caller,
      IntegrationId integration,
      EntityName entity,
      HostId id,
      Optional<Long> ifVersion);

  /**
   * What the host says of one record.
   *
   * @param fields by name, lists of lines among them
   * @param whole the fields are all there are, so one that is left out is empty; otherwise fields
   *     that are left out stay as they are
   * @param ifVersion the version the host based this on; the write is refused when the record has
   *     moved on
   */
  record Write(HostId id, RawValue.Members fields, boolean whole, Optional<Long> ifVersion) {}

  /** What came of it. */
  sealed interface Result {

    /** It is kept. */
    record Stored(HostRecord record, Effect effect) implements Result {}

    /** The record is deleted, or was not there. */
    record Deleted() implements Result {}

    /** Nothing was stored. */
    record Invalid(List<FieldProblem> problems) implements Result {
      public Invalid {
        problems = List.copyOf(problems);
      }
    }

    /** Nothing was stored: the record is at another version than the caller said. */
    record VersionMoved(long current) implements Result {}

    record NoSuchIntegration(IntegrationId id) implements Result {}

    /** The profile has no such entity. */
    record NoSuchEntity(EntityName entity, List<EntityName> known) implements Result {
      public NoSuchEntity {
        known = List.copyOf(known);
      }
    }
  }

  /** What a stored write did. */
  enum Effect {
    CREATED,
    UPDATED,
    UNCHANGED
  }
}
