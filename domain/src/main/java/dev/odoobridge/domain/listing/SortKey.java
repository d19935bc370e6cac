package dev.odoobridge.domain.listing;

import java.time.Instant;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Something that the items of a list can be ordered by.
 *
 * @param name as it is asked for, and as an item shows it
 * @param of what an item has for it; always the same for an item that did not change
 */
public record SortKey<T>(String name, KeyValue.Kind kind, Function<T, KeyValue> of) {

  public static <T> SortKey<T> text(String name, Function<T, String> of) {
    return new SortKey<>(name, KeyValue.Kind.TEXT, of.andThen(KeyValue.Text::new));
  }

  public static <T> SortKey<T> number(String name, ToLongFunction<T> of) {
    return new SortKey<>(
        name, KeyValue.Kind.WHOLE, item -> new KeyValue.Whole(of.applyAsLong(item)));
  }

  public static <T> SortKey<T> moment(String name, Function<T, Instant> of) {
    return new SortKey<>(name, KeyValue.Kind.MOMENT, of.andThen(KeyValue.Moment::new));
  }
}
