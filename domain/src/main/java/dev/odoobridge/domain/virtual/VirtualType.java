package dev.odoobridge.domain.virtual;

import java.util.List;
import java.util.Optional;

/** What kind of value a virtual field takes. */
public sealed interface VirtualType {
  /** The longest char, in characters; also what an index can hold. */
  int LONGEST_CHAR = 255;

  int LONGEST_TEXT = 1_000_000;

  /** The word for it in definitions. */
  String word();

  /** Whether such values can be looked up by an index, and be told to be unique. */
  default boolean isIndexable() {
    return true;
  }

  /** A line of text. */
  record Char(int longest) implements VirtualType {
    public Char {
      if (longest < 1 || longest > LONGEST_CHAR) {
        throw new IllegalArgumentException("longest: must be 1 to " + LONGEST_CHAR);
      }
    }

    @Override
    public String word() {
      return "char";
    }
  }

  /** A text of any length the bridge takes. */
  record Text() implements VirtualType {
    @Override
    public String word() {
      return "text";
    }

    @Override
    public boolean isIndexable() {
      return false;
    }
  }

  /** A whole number of at most 18 digits. */
  record Whole() implements VirtualType {
    @Override
    public String word() {
      return "integer";
    }
  }

  /**
   * A number with decimals.
   *
   * @param precision how many digits in all
   * @param scale how many of them stand after the point
   */
  record Numeric(int precision, int scale) implements VirtualType {
    public static final int MOST_DIGITS = 100;

    public Numeric {
      if (precision < 1 || precision > MOST_DIGITS || scale < 0 || scale > precision) {
        throw new IllegalArgumentException("precision, scale: out of range");
      }
    }

    @Override
    public String word() {
      return "numeric";
    }
  }

  /** Yes or no. */
  record Flag() implements VirtualType {
    @Override
    public String word() {
      return "boolean";
    }
  }

  /** A calendar day. */
  record Day() implements VirtualType {
    @Override
    public String word() {
      return "date";
    }
  }

  /** A point in time. */
  record Moment() implements VirtualType {
    @Override
    public String word() {
      return "datetime";
    }
  }

  /** One of these words. */
  record Selection(List<String> words) implements VirtualType {
    public Selection {
      words = List.copyOf(words);
      if (words.isEmpty()) {
        throw new IllegalArgumentException("words: a selection needs at least one");
      }
    }

    @Override
    public String word() {
      return "selection";
    }
  }

  /** Any JSON, of a shape when one is given. */
  record Json(Optional<JsonShape> shape) implements VirtualType {
    @Override
    public String word() {
      return "json";
    }

    @Override
    public boolean isIndexable() {
      return false;
    }
  }
}
