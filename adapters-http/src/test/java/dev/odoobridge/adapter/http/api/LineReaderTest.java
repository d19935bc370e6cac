package dev.odoobridge.adapter.http.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LineReaderTest {

  private static List<String> read(InputStream stream) throws IOException {
    var reader = new LineReader(stream);
    var lines = new ArrayList<String>();
    for (var line = reader.next(); line.isPresent(); line = reader.next()) {
      var text = new String(line.get().bytes(), StandardCharsets.UTF_8);
      lines.add(line.get().number() + ":" + (line.get().tooLong() ? "too long" : text));
    }
    return lines;
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void countsBlankLinesAndSkipsThem() throws IOException {
    assertEquals(List.of("2:a", "4:b "), read(stream("\na\n \t\r\nb ")));
    assertEquals(List.of(), read(stream("")));
    assertEquals(List.of(), read(stream("\n\n")));
  }

  @Test
  void takesALineOfTheBoundAndNoneLonger() throws IOException {
    var most = "x".repeat(LineReader.MAX_BYTES);

    assertEquals(
        List.of("1:" + most, "2:too long", "3:a", "4:too long"),
        read(stream(most + "\n" + most + "x\na\n" + most.repeat(3))));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void findsTheSameLinesHoweverTheyArrive(long seed) throws IOException {
    var random = new Random(seed);
    var text = new StringBuilder();
    var expected = new ArrayList<String>();
    for (var number = 1; number <= 200; number++) {
      var line = "y".repeat(random.nextInt(10) == 0 ? random.nextInt(200_000) : random.nextInt(9));
      text.append(line).append('\n');
      if (!line.isEmpty()) {
        expected.add(number + ":" + line);
      }
    }

    assertEquals(expected, read(inPieces(stream(text.toString()), random)), "seed " + seed);
  }

  private static InputStream inPieces(InputStream whole, Random random) {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        return whole.read();
      }

      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        return whole.read(buffer, offset, Math.min(length, 1 + random.nextInt(5_000)));
      }
    };
  }
}
