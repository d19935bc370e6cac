package dev.odoobridge.adapter.odoo.common;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.odoobridge.domain.value.RawValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * An exchange recorded with a real Odoo, kept as a file named after version, transport and case.
 */
public record Recording(
    String name, String path, String body, RawValue request, int status, byte[] answer) {

  /** All in the folder of test resources, by name. */
  public static List<Recording> all() {
    try {
      var folder = Recording.class.getResource("/recordings");
      if (folder == null) {
        throw new IllegalStateException("no folder recordings");
      }
      try (var files = Files.list(Path.of(folder.toURI()))) {
        return files.sorted().map(Recording::read).toList();
      }
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    } catch (URISyntaxException problem) {
      throw new IllegalStateException(problem);
    }
  }

  private static Recording read(Path file) {
    try {
      var recorded = (RawValue.Members) JsonValues.read(Files.readAllBytes(file));
      var request = (RawValue.Members) recorded.member("request");
      var response = (RawValue.Members) recorded.member("response");
      var status = ((RawValue.Number) response.member("status")).value().intValueExact();
      return new Recording(
          file.getFileName().toString().replace(".json", ""),
          text(request.member("path")),
          text(request.member("body")),
          sent(text(request.member("body"))),
          status,
          answer(status, response));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /** Nothing for a body that is no JSON, be it on purpose. */
  private static RawValue sent(String body) {
    try {
      return JsonValues.read(body.getBytes(UTF_8));
    } catch (RuntimeException malformed) {
      return RawValue.NOTHING;
    }
  }

  private static byte[] answer(int status, RawValue.Members response) {
    var headers = new StringBuilder();
    ((RawValue.Members) response.member("headers"))
        .values()
        .forEach(
            (name, value) -> {
              if (!name.toLowerCase(Locale.ROOT).equals("content-length")) {
                headers.append(name).append(": ").append(text(value)).append("\r\n");
              }
            });
    return RawServer.answer(status + " x", headers.toString(), text(response.member("body")));
  }

  private static String text(RawValue value) {
    return ((RawValue.Text) value).value();
  }

  @Override
  public String toString() {
    return name;
  }
}
