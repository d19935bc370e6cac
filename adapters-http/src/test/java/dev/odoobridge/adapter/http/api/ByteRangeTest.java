package dev.odoobridge.adapter.http.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ByteRangeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          bytes=0-0               | 0-0
          bytes=2-4               | 2-4
          BYTES=2-4               | 2-4
          bytes=2-                | 2-9
          bytes=9-99              | 9-9
          bytes=0-99999999999999999999 | 0-9
          bytes=-3                | 7-9
          bytes=-30               | 0-9
          bytes=10-               | beyond
          bytes=99999999999999999999- | beyond
          bytes=-0                | beyond
          bytes=-                 | whole
          bytes=4-2               | whole
          bytes=0-1,3-4           | whole
          bytes=a-b               | whole
          bytes=--1               | whole
          lines=0-1               | whole
          bytes                   | whole
          """)
  void saysHowMuchOfTenBytesIsWanted(String header, String wanted) {
    assertEquals(wanted, word(ByteRange.of(header, 10)));
  }

  @ParameterizedTest
  @CsvSource({"bytes=0-,beyond", "bytes=-5,whole", "bytes=-0,beyond"})
  void findsNoPartInAnEmptyFile(String header, String wanted) {
    assertEquals(wanted, word(ByteRange.of(header, 0)));
  }

  private static String word(ByteRange range) {
    return switch (range) {
      case ByteRange.Whole _ -> "whole";
      case ByteRange.Beyond _ -> "beyond";
      case ByteRange.Part(var first, var last) -> first + "-" + last;
    };
  }
}
