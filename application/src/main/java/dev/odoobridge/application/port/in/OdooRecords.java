package dev.odoobridge.application.port.in;

import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.value.RawValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Works on the records of any model of an integration's Odoo, beside the mapping. To the sync, what
 * is written here is a change of Odoo's. Throws {@code OdooFailure} when Odoo cannot do it; of a
 * batch each record has its own outcome instead. Thread-safe.
 */
public interface OdooRecords {
  int MAX_LIMIT = 1000;

  /** A page of the model's records. */
  Result list(Caller caller, IntegrationId id, ModelName model, Search search);

  /** One record, archived or not. */
  Result read(Caller caller, IntegrationId id, ModelName model, OdooId record, Shape shape);

  Result create(Caller caller, IntegrationId id, ModelName model, RawValue.Members values);

  /** Changes the fields that are given. */
  Result update(
      Caller caller, IntegrationId id, ModelName model, OdooId record, RawValue.Members values);

  Result delete(Caller caller, IntegrationId id, ModelName model, OdooId record);

  /** Many records at once: one bad record stops only itself. */
  Result batch(Caller caller, IntegrationId id, ModelName model, Batch batch);

  /** Calls a method of the model, or of some of its records. */
  Result call(Caller caller, IntegrationId id, ModelName model, Call call);

  /**
   * How records are answered.
   *
   * @param fields the fields wanted; a star means all but contents, none means a few
   * @param raw as Odoo says it: {@code false} for nothing, pairs for references
   * @param lenient whether fields that there are not, or not for the caller, are left out; else
   *     they are a problem
   */
  record Shape(List<String> fields, boolean raw, boolean lenient) {
    public Shape {
      fields = List.copyOf(fields);
    }

    /** Exactly those fields. */
    public Shape(List<String> fields, boolean raw) {
      this(fields, raw, false);
    }
  }

  /**
   * Which records.
   *
   * @param domain in Odoo's form
   * @param where simple conditions: {@code name} or {@code name.operator} and a value
   * @param order of Odoo's; by id when absent, which alone gives pages without gaps while records
   *     come and go
   * @param archived those too
   * @param after the {@code next} of the page before
   * @param counted whether the number of all of them is wanted
   */
  record Search(
      RawValue.Items domain,
      Map<String, String> where,
      Optional<String> order,
      boolean archived,
      Optional<String> after,
      int limit,
      boolean counted,
      Shape shape) {
    public Search {
      where = Collections.unmodifiableMap(new LinkedHashMap<>(where));
    }
  }

  /** The same done to many records. */
  sealed interface Batch {
    int size();

    record Create(List<RawValue.Members> values) implements Batch {
      public Create {
        values = List.copyOf(values);
      }

      @Override
      public int size() {
        return values.size();
      }
    }

    /** A record may stand in it once. */
    record Update(Map<OdooId, RawValue.Members> values) implements Batch {
      public Update {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
      }

      @Override
      public int size() {
        return values.size();
      }
    }

    record Delete(List<OdooId> ids) implements Batch {
      public Delete {
        ids = List.copyOf(ids);
      }

      @Override
      public int size() {
        return ids.size();
      }
    }

    record Read(List<OdooId> ids, Shape shape) implements Batch {
      public Read {
        ids = List.copyOf(ids);
      }

      @Override
      public int size() {
        return ids.size();
      }
    }
  }

  /**
   * A call.
   *
   * @param ids the records it is called on; absent for a method of the model itself
   * @param arguments by their names
   * @param raw the answer as Odoo gives it
   */
  record Call(
      String method,
      Optional<List<OdooId>> ids,
      Map<String, RawValue> arguments,
      Map<String, RawValue> context,
      boolean raw) {
    public Call {
      ids = ids.map(List::copyOf);
      arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
      context = Collections.unmodifiableMap(new LinkedHashMap<>(context));
    }
  }

  /** What came of one record of a batch, in the order they were given. */
  sealed interface Item {
    record Created(OdooId id) implements Item {}

    record Updated(OdooId id) implements Item {}

    record Deleted(OdooId id) implements Item {}

    record Found(OdooId id, RawValue.Members row) implements Item {}

    /** Odoo has no such record, or hides it from its user. */
    record Missing(OdooId id) implements Item {}

    /** Nothing was done; correct the values. */
    record Wrong(Optional<OdooId> id, List<FieldProblem> problems) implements Item {
      public Wrong {
        problems = List.copyOf(problems);
      }
    }

    /** It is stored and will be done; the bundle of that number says how far it came. */
    record Queued(long bundle, String message) implements Item {}

    /**
     * It did not work.
     *
     * @param code of the failure; {@code odoo-uncertain}: it may have been done
     */
    record Failed(Optional<OdooId> id, String code, String message) implements Item {}
  }

  /** What came of it. */
  sealed interface Result {
    /**
     * Some records.
     *
     * @param total how many there are in all, when that was wanted
     * @param next what to give to go on; empty when there is no more
     */
    record Page(List<RawValue.Members> rows, Optional<Long> total, Optional<String> next)
        implements Result {
      public Page {
        rows = List.copyOf(rows);
      }
    }

    record Found(RawValue.Members row) implements Result {}

    record Created(OdooId id) implements Result {}

    record Updated(OdooId id) implements Result {}

    record Deleted() implements Result {}

    record Batched(List<Item> items) implements Result {
      public Batched {
        items = List.copyOf(items);
      }
    }

    record Answered(RawValue answer) implements Result {}

    record Invalid(List<FieldProblem> problems) implements Result {
      public Invalid {
        problems = List.copyOf(problems);
      }
    }

    /** The caller may not, or nobody; the reason is for people. */
    record Denied(String reason) implements Result {}

    record NoSuchRecord(ModelName model, OdooId id) implements Result {}

    /**
     * Odoo does not know the method, a field or an argument that the caller named; nothing was
     * done.
     */
    record CallWrong(String explanation) implements Result {}

    record NoSuchModel(ModelName model) implements Result {}

    record NoSuchIntegration(IntegrationId id) implements Result {}
  }
}
