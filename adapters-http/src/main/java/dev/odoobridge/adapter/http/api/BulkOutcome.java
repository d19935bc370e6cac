package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.json.Json;
import dev.odoobridge.adapter.http.problem.Problem;
import dev.odoobridge.adapter.http.problem.Problems;
import dev.odoobridge.application.port.in.WriteRecords.Result;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.record.HostId;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Outcome lines: what became of each line of a bulk write. */
final class BulkOutcome {
  private final ByteArrayOutputStream lines = new ByteArrayOutputStream();

  byte[] bytes() {
    return lines.toByteArray();
  }

  /** What the use case made of the line's record. */
  void add(BulkLine line, Result result) {
    switch (result) {
      case Result.Stored(var record, var effect) -> {
        var members = members(line, effect.name().toLowerCase(Locale.ROOT));
        members.put("version", record.version());
        write(members);
      }
      case Result.Invalid(var problems) -> invalid(line, problems);
      case Result.VersionMoved(var current) -> failed(line, Problems.versionMoved(current));
      case Result.NoSuchIntegration(var id) -> failed(line, Problems.noSuchIntegration(id));
      case Result.NoSuchEntity(var entity, var known) ->
          failed(line, Problems.noSuchEntity(entity, known));
      case Result.Deleted _ -> throw new IllegalStateException("a write has deleted");
    }
  }

  /** Something is wrong with the line; sending it again is of no use. */
  void invalid(BulkLine line, List<FieldProblem> problems) {
    var members = members(line, "invalid");
    members.put("errors", Problems.listed(problems));
    write(members);
  }

  /** Nothing is wrong with the line, but it was not stored; send it again. */
  void failed(BulkLine line, Problem problem) {
    var members = members(line, "failed");
    members.put("code", problem.type().code());
    members.put("message", problem.detail());
    write(members);
  }

  private static Map<String, Object> members(BulkLine line, String outcome) {
    var members = new LinkedHashMap<String, Object>();
    members.put("line", line.number());
    line.id().map(HostId::value).ifPresent(id -> members.put("id", id));
    members.put("outcome", outcome);
    return members;
  }

  private void write(Map<String, Object> members) {
    lines.writeBytes(Json.bytes(members));
    lines.write('\n');
  }
}
