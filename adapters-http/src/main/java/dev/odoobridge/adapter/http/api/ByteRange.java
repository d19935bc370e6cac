package dev.odoobridge.adapter.http.api;

import java.util.regex.Pattern;

/** How much of a content is asked for by a {@code Range} header (RFC 9110, section 14). */
sealed interface ByteRange {
  /**
   * What a header asks for of so many bytes. What this does not know (other units, several ranges,
   * what is no range at all) asks for the whole, as the standard lets it.
   */
  static ByteRange of(String header, long size) {
    var range = Part.FORM.matcher(header.strip());
    if (!range.matches() || (range.group(1) + range.group(2)).isEmpty()) {
      return new Whole();
    }
    if (range.group(1).isEmpty()) {
      return lastOf(number(range.group(2)), size);
    }
    var first = number(range.group(1));
    var last = range.group(2).isEmpty() ? Long.MAX_VALUE : number(range.group(2));
    if (last < first) {
      return new Whole();
    }
    return first < size ? new Part(first, Math.min(last, size - 1)) : new Beyond();
  }

  private static ByteRange lastOf(long count, long size) {
    if (count == 0) {
      return new Beyond();
    }
    return size == 0 ? new Whole() : new Part(Math.max(0, size - count), size - 1);
  }

  /** What has more digits than fit is beyond every content anyway. */
  private static long number(String digits) {
    return digits.length() > Part.MOST_DIGITS ? Long.MAX_VALUE : Long.parseLong(digits);
  }

  record Whole() implements ByteRange {}

  /**
   * Some of it.
   *
   * @param last the last byte that is wanted, counted from 0
   */
  record Part(long first, long last) implements ByteRange {
    private static final Pattern FORM =
        Pattern.compile("bytes=\\s*([0-9]*)-([0-9]*)", Pattern.CASE_INSENSITIVE);
    private static final int MOST_DIGITS = 18;

    long length() {
      return last - first + 1;
    }
  }

  /** The content does not reach that far. */
  record Beyond() implements ByteRange {}
}
