package dev.odoobridge.application.port.out;

import dev.odoobridge.domain.value.RawValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** Contents as Base64 within a call and its answer, whole in memory: for small ones. */
public final class InlineContent {
  private InlineContent() {}

  /** The call with the content in place of its mark. */
  static OdooCall with(OdooCall call, FileContent content) {
    try (var stream = content.open()) {
      var text = Base64.getEncoder().encodeToString(stream.readAllBytes());
      var arguments = new LinkedHashMap<String, RawValue>();
      call.arguments().forEach((name, value) -> arguments.put(name, replaced(value, text)));
      return new OdooCall(
          call.model(), call.method(), call.ids(), arguments, call.context(), call.writes());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static RawValue replaced(RawValue value, String content) {
    return switch (value) {
      case RawValue.Text(var text) when text.equals(OdooTransport.CONTENT) -> RawValue.of(content);
      case RawValue.Items(var items) ->
          new RawValue.Items(items.stream().map(item -> replaced(item, content)).toList());
      case RawValue.Members(var members) -> {
        Map<String, RawValue> all = new LinkedHashMap<>();
        members.forEach((name, member) -> all.put(name, replaced(member, content)));
        yield new RawValue.Members(all);
      }
      case RawValue.Nothing _, RawValue.Flag _, RawValue.Number _, RawValue.Text _ -> value;
    };
  }

  /**
   * Hands over the content of the one record an answer has, unless it was handed over already.
   *
   * @return whether the answer has such a record
   */
  public static boolean take(RawValue answer, String field, ContentSink sink) {
    if (!(answer instanceof RawValue.Items(var rows))
        || rows.isEmpty()
        || !(rows.getFirst() instanceof RawValue.Members row)) {
      return false;
    }
    if (row.member(field) instanceof RawValue.Text(var text)
        && !text.equals(OdooTransport.CONTENT)) {
      write(text, sink);
    }
    return true;
  }

  private static void write(String text, ContentSink sink) {
    try {
      var bytes = Base64.getMimeDecoder().decode(text);
      sink.write(bytes, 0, bytes.length);
    } catch (IllegalArgumentException malformed) {
      throw new OdooFailure.Incomprehensible("Odoo's content of a file is no Base64", "base64");
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
