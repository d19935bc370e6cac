package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.json.BrokenJson;
import dev.odoobridge.adapter.http.json.Json;
import dev.odoobridge.adapter.http.json.JsonReader;
import dev.odoobridge.adapter.http.problem.Problem;
import dev.odoobridge.adapter.http.problem.Problems;
import dev.odoobridge.application.port.in.DefineVirtualFields;
import dev.odoobridge.application.port.in.ManageVirtualValues;
import dev.odoobridge.application.port.in.ManageVirtualValues.Write;
import dev.odoobridge.application.port.in.ManageVirtualValues.Written;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.FieldProblem;
import dev.odoobridge.domain.value.RawValue;
import dev.odoobridge.domain.virtual.VirtualFieldName;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lines of values in, batches to the use case, one outcome line for each out, in bounded memory. A
 * failure before the first answer fails the request; later it is told on the lines it met.
 */
final class VirtualBulk {
  private static final Set<String> MEMBERS = Set.of("id", "values", "whole");
  private static final int MAX_BATCH_BYTES = 4 << 20;

  private final Function<List<Write>, List<Written>> storing;
  private final BiFunction<VirtualFieldName, RawValue.Members, DefineVirtualFields.Result> defining;
  private final Function<RuntimeException, Problem> report;
  private final OutcomeStream outcomes;
  private final List<Line> batch = new ArrayList<>();
  private int batchBytes;

  VirtualBulk(
      Function<List<Write>, List<Written>> storing,
      BiFunction<VirtualFieldName, RawValue.Members, DefineVirtualFields.Result> defining,
      Function<RuntimeException, Problem> report,
      OutcomeStream outcomes) {
    this.storing = storing;
    this.defining = defining;
    this.report = report;
    this.outcomes = outcomes;
  }

  /** A line that is a write, or has its answer already. */
  private record Line(long number, @Nullable Write write, @Nullable Map<String, Object> answer) {}

  void run(LineReader lines, boolean defines) throws IOException {
    try {
      for (var line = lines.next(); line.isPresent(); line = lines.next()) {
        take(line.get(), defines);
      }
      flush();
    } catch (Problem brokenOff) {
      if (!outcomes.hasBegun()) {
        throw brokenOff;
      }
    }
    outcomes.finish();
  }

  private void take(LineReader.Line line, boolean defines) throws IOException {
    var members = members(line);
    if (members == null) {
      return;
    }
    if (defines
        && members.values().size() == 1
        && members.member("define") instanceof RawValue.Members definition) {
      flush();
      batch.add(new Line(line.number(), null, define(line.number(), definition)));
      return;
    }
    var unknown =
        members.values().keySet().stream().filter(name -> !MEMBERS.contains(name)).findFirst();
    if (unknown.isPresent()) {
      invalid(line.number(), unknown.get(), "is not known here; a line has id, values, whole");
    } else if (!(members.member("id") instanceof RawValue.Number(var id))
        || StorePaths.id(id.toPlainString()).isEmpty()) {
      invalid(line.number(), "id", "must be the id of an Odoo record");
    } else if (members.values().containsKey("whole")
        && !(members.member("whole") instanceof RawValue.Flag)) {
      invalid(line.number(), "whole", "must be true or false");
    } else {
      write(line, StorePaths.id(id.toPlainString()).orElseThrow(), members);
    }
  }

  private void write(LineReader.Line line, OdooId id, RawValue.Members members) throws IOException {
    switch (members.member("values")) {
      case RawValue.Members values -> {
        var whole = members.member("whole").equals(RawValue.TRUE);
        batch.add(new Line(line.number(), new Write(id, values, whole), null));
      }
      case RawValue.Nothing _ when members.values().containsKey("values") ->
          batch.add(new Line(line.number(), Write.nothing(id), null));
      case RawValue _ -> invalid(line.number(), "values", "must be an object, or null for none");
    }
    batchBytes += line.bytes().length;
    if (batch.size() >= ManageVirtualValues.MAX_BATCH || batchBytes >= MAX_BATCH_BYTES) {
      flush();
    }
  }

  private RawValue.@Nullable Members members(LineReader.Line line) {
    if (line.tooLong()) {
      invalid(line.number(), "", "the line has more than " + LineReader.MAX_BYTES + " bytes");
      return null;
    }
    try {
      if (JsonReader.read(line.bytes(), line.bytes().length) instanceof RawValue.Members members) {
        return members;
      }
      invalid(line.number(), "", "must be a JSON object");
    } catch (BrokenJson broken) {
      invalid(line.number(), "", "column " + broken.column() + ": " + broken.reason());
    }
    return null;
  }

  private Map<String, Object> define(long number, RawValue.Members definition) {
    if (!(definition.member("name") instanceof RawValue.Text(var name))
        || !VirtualFieldName.isWellFormed(name)) {
      return problems(number, List.of(new FieldProblem("define.name", "is no name of a field")));
    }
    return switch (defining.apply(new VirtualFieldName(name), definition)) {
      case DefineVirtualFields.Result.Defined _ -> outcome(number, "defined");
      case DefineVirtualFields.Result.Invalid(var wrong) -> problems(number, wrong);
      case DefineVirtualFields.Result other -> throw new IllegalStateException(other.toString());
    };
  }

  private void flush() throws IOException {
    if (batch.isEmpty()) {
      return;
    }
    var writes = batch.stream().map(Line::write).filter(it -> it != null).toList();
    var lines = new ByteArrayOutputStream();
    try {
      var results = writes.isEmpty() ? List.<Written>of() : storing.apply(List.copyOf(writes));
      var next = results.iterator();
      for (var line : batch) {
        add(lines, line.answer() == null ? answer(line, next.next()) : line.answer());
      }
    } catch (RuntimeException failure) {
      if (!outcomes.hasBegun()) {
        throw failure;
      }
      var problem = report.apply(failure);
      lines.reset();
      for (var line : batch) {
        add(lines, line.answer() == null ? failed(line, problem) : line.answer());
      }
    }
    outcomes.send(lines.toByteArray());
    batch.clear();
    batchBytes = 0;
  }

  private static Map<String, Object> answer(Line line, Written written) {
    return switch (written) {
      case Written.Stored(var values, var changed) -> {
        var answer = outcome(line.number(), changed ? "stored" : "unchanged");
        answer.put("id", values.record().value());
        yield answer;
      }
      case Written.Invalid(var wrong) -> problems(line.number(), wrong);
      case Written.NoSuchIntegration(var id) -> throw Problems.noSuchIntegration(id);
    };
  }

  private static Map<String, Object> failed(Line line, Problem problem) {
    var answer = outcome(line.number(), "failed");
    answer.put("code", problem.type().code());
    answer.put("message", problem.detail());
    return answer;
  }

  private void invalid(long number, String path, String message) {
    batch.add(new Line(number, null, problems(number, List.of(new FieldProblem(path, message)))));
  }

  private static Map<String, Object> problems(long number, List<FieldProblem> wrong) {
    var answer = outcome(number, "invalid");
    answer.put("errors", Problems.listed(wrong));
    return answer;
  }

  private static Map<String, Object> outcome(long number, String outcome) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("line", number);
    answer.put("outcome", outcome);
    return answer;
  }

  private static void add(ByteArrayOutputStream lines, Map<String, Object> answer) {
    lines.writeBytes(Json.bytes(answer));
    lines.write('\n');
  }
}
