package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.json.BrokenJson;
import dev.odoobridge.adapter.http.json.JsonReader;
import dev.odoobridge.application.port.in.WriteRecords.Write;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.value.RawValue;
import java.util.Optional;

/** One line of a bulk write: the record it says, or what is wrong with it. */
sealed interface BulkLine {
  long number();

  /** The record's id, as far as it could be read. */
  Optional<HostId> id();

  /** A record to be written, all of its fields. */
  record Good(long number, Write write) implements BulkLine {
    @Override
    public Optional<HostId> id() {
      return Optional.of(write.id());
    }
  }

  /** Nothing to be written. */
  record Bad(long number, Optional<HostId> id, FieldProblem problem) implements BulkLine {}

  static BulkLine from(LineReader.Line line) {
    if (line.tooLong()) {
      return bad(line, "", "the line has more than " + LineReader.MAX_BYTES + " bytes");
    }
    try {
      return switch (JsonReader.read(line.bytes(), line.bytes().length)) {
        case RawValue.Members members -> from(line, members);
        case RawValue _ -> bad(line, "", "must be a JSON object");
      };
    } catch (BrokenJson broken) {
      return bad(line, "", "column " + broken.column() + ": " + broken.reason());
    }
  }

  private static BulkLine from(LineReader.Line line, RawValue.Members members) {
    return RecordBody.id(members)
        .<BulkLine>map(id -> new Good(line.number(), write(id, members)))
        .orElseGet(
            () -> bad(line, RecordBody.ID, "must be a text of 1 to 200 printable characters"));
  }

  private static Write write(HostId id, RawValue.Members members) {
    return new Write(id, RecordBody.withoutId(members), true, Optional.empty());
  }

  private static Bad bad(LineReader.Line line, String path, String message) {
    return new Bad(line.number(), Optional.empty(), new FieldProblem(path, message));
  }
}
