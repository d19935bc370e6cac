package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.problem.Problems;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.value.RawValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** A record's fields as the host sends them, its own {@code id} perhaps among them. */
final class RecordBody {
  static final String ID = "id";

  private RecordBody() {}

  /** The fields of the record in the path; an id in the body must be the same. */
  static RawValue.Members fields(RawValue.Members body, HostId id) {
    if (!body.values().containsKey(ID)) {
      return body;
    }
    if (!id(body).equals(Optional.of(id))) {
      throw Problems.invalidFields(
          List.of(new FieldProblem(ID, "must be the id in the path, or be left out")));
    }
    return withoutId(body);
  }

  static RawValue.Members withoutId(RawValue.Members body) {
    var fields = new LinkedHashMap<>(body.values());
    fields.remove(ID);
    return new RawValue.Members(fields);
  }

  /**
   * The id the body names; a whole number is taken as its digits. Empty when there is no good one.
   */
  static Optional<HostId> id(RawValue.Members body) {
    return switch (body.member(ID)) {
      case RawValue.Text(var text) -> wellFormed(text);
      case RawValue.Number(var number) when number.scale() == 0 -> wellFormed(number.toString());
      case RawValue _ -> Optional.empty();
    };
  }

  private static Optional<HostId> wellFormed(String text) {
    return HostId.isWellFormed(text) ? Optional.of(new HostId(text)) : Optional.empty();
  }
}
