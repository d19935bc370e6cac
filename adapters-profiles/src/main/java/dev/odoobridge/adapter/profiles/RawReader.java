package dev.odoobridge.adapter.profiles;

import dev.odoobridge.domain.value.RawValue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;

/** Reads what goes to Odoo as it is. */
final class RawReader {
  private RawReader() {}

  static RawValue read(Node node) {
    return switch (node) {
      case Node.Scalar(_, var text, var kind) -> scalar(text, kind);
      case Node.Sequence(_, var items) ->
          new RawValue.Items(items.stream().map(RawReader::read).toList());
      case Node.Mapping(_, var members) -> {
        var values = new LinkedHashMap<String, RawValue>();
        members.forEach(member -> values.put(member.key(), read(member.value())));
        yield new RawValue.Members(values);
      }
    };
  }

  private static RawValue scalar(String text, Node.Kind kind) {
    return switch (kind) {
      case TEXT -> RawValue.of(text);
      case NUMBER -> RawValue.of(new BigDecimal(text));
      case FLAG -> RawValue.of(Boolean.parseBoolean(text));
      case NOTHING -> RawValue.NOTHING;
    };
  }
}
