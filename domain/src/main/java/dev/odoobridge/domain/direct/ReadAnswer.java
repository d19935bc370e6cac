package dev.odoobridge.domain.direct;

import dev.odoobridge.domain.value.RawValue;
import java.util.List;
import java.util.Optional;

/**
 * Records as somebody was shown them.
 *
 * @param total how many there are in all, when that was wanted
 * @param next what to give to go on; empty when there is no more
 */
public record ReadAnswer(List<RawValue.Members> rows, Optional<Long> total, Optional<String> next) {
  public ReadAnswer {
    rows = List.copyOf(rows);
  }

  /** One record. */
  public static ReadAnswer of(RawValue.Members row) {
    return new ReadAnswer(List.of(row), Optional.empty(), Optional.empty());
  }

  /** About how many bytes of memory it takes. */
  public long weight() {
    return rows.stream().mapToLong(ReadAnswer::weight).sum() + 100;
  }

  private static long weight(RawValue value) {
    return switch (value) {
      case RawValue.Nothing _, RawValue.Flag _ -> 8;
      case RawValue.Number _ -> 64;
      case RawValue.Text(var text) -> 56 + 2L * text.length();
      case RawValue.Items(var values) ->
          40 + values.stream().mapToLong(item -> 8 + weight(item)).sum();
      case RawValue.Members(var values) ->
          80 + values.values().stream().mapToLong(member -> 48 + weight(member)).sum();
    };
  }
}
