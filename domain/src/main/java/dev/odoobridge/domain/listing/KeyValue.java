package dev.odoobridge.domain.listing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;

/** What an item has for a {@link SortKey}. Values of one key are of one kind. */
public sealed interface KeyValue extends Comparable<KeyValue> {

  /** The value in letters, which {@link Kind#parse} reads. */
  String text();

  /** A text, ordered by its code points. */
  record Text(String text) implements KeyValue {
    @Override
    public int compareTo(KeyValue other) {
      return Arrays.compare(
          text.codePoints().toArray(), ((Text) other).text.codePoints().toArray());
    }
  }

  record Whole(long number) implements KeyValue {
    @Override
    public String text() {
      return Long.toString(number);
    }

    @Override
    public int compareTo(KeyValue other) {
      return Long.compare(number, ((Whole) other).number);
    }
  }

  /** A moment, to the microsecond. */
  record Moment(Instant at) implements KeyValue {
    public Moment {
      at = at.truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public String text() {
      return at.toString();
    }

    @Override
    public int compareTo(KeyValue other) {
      return at.compareTo(((Moment) other).at);
    }
  }

  /** Of what kind the values of a key are. */
  enum Kind {
    TEXT,
    WHOLE,
    MOMENT;

    /** The value that was written so; empty when it is none of this kind. */
    public Optional<KeyValue> parse(String text) {
      try {
        return Optional.of(
            switch (this) {
              case TEXT -> new Text(text);
              case WHOLE -> new Whole(Long.parseLong(text));
              case MOMENT -> moment(text);
            });
      } catch (NumberFormatException | DateTimeException otherKind) {
        return Optional.empty();
      }
    }

    /** A moment in the years that databases know. */
    private static Moment moment(String text) {
      var at = Instant.parse(text);
      var year = at.atOffset(ZoneOffset.UTC).getYear();
      if (year < 1 || year > 9999) {
        throw new DateTimeException("no year of a moment: " + year);
      }
      return new Moment(at);
    }
  }
}
