package dev.odoobridge.bootstrap.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.odoobridge.bootstrap.cli.ApiClient;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of 100 MB goes up and down through a service that has less heap than two of it. */
public interface LargeDocumentContract {
  int SIZE = 100_000_000;
  String DOCUMENTS = "/api/v1/integrations/shop/documents";

  /** The Odoo; closed after the test. */
  OdooUnderTest odoo();

  @Test
  default void sendsAHundredMegabytesUpAndDownWithAHeapOf128(@TempDir Path data) throws Exception {
    try (var odoo = odoo();
        var service = ServeProcess.start(data, Map.of(), "128m");
        var api = service.signIn();
        var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      api.post("/api/v1/integrations", odoo.integration("shop", "go4rent"));
      var bearer = "Bearer " + service.token().reveal();
      var sent = MessageDigest.getInstance("SHA-1");
      var upload =
          HttpRequest.newBuilder(URI.create(service.url() + DOCUMENTS + "?name=large.bin"))
              .header("Authorization", bearer)
              .header("Content-Type", "application/octet-stream")
              .POST(
                  BodyPublishers.ofInputStream(
                      () -> new DigestInputStream(new Pattern(SIZE), sent)));

      var made = client.send(upload.build(), BodyHandlers.ofString());

      assertEquals(201, made.statusCode(), made.body());
      var document = ApiClient.JSON.readTree(made.body());
      var checksum = HexFormat.of().formatHex(sent.digest());
      assertEquals(checksum, document.path("checksum").asText());
      assertEquals(SIZE, document.path("size").asInt());
      var path = DOCUMENTS + "/" + document.path("id").asText();
      var request = HttpRequest.newBuilder(URI.create(service.url() + path + "/content"));
      var got =
          client.send(
              request.header("Authorization", bearer).GET().build(), BodyHandlers.ofInputStream());
      assertEquals(200, got.statusCode());
      assertEquals(SIZE + " " + checksum, read(got));
      api.delete(path);
    }
  }

  /** How much it was, and its checksum. */
  private static String read(HttpResponse<InputStream> answer) throws Exception {
    var digest = MessageDigest.getInstance("SHA-1");
    var length = 0L;
    try (var body = answer.body()) {
      var buffer = new byte[65_536];
      for (var count = body.read(buffer); count >= 0; count = body.read(buffer)) {
        digest.update(buffer, 0, count);
        length += count;
      }
    }
    return length + " " + HexFormat.of().formatHex(digest.digest());
  }

  /** So many bytes that no compression makes small, without being held anywhere. */
  final class Pattern extends InputStream {
    private long left;
    private long state = 88_172_645_463_325_252L;

    Pattern(long size) {
      this.left = size;
    }

    private byte next() {
      state ^= state << 13;
      state ^= state >>> 7;
      state ^= state << 17;
      return (byte) state;
    }

    @Override
    public int read() {
      return left-- > 0 ? next() & 0xFF : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (left <= 0) {
        return -1;
      }
      var count = (int) Math.min(length, left);
      for (var index = 0; index < count; index++) {
        bytes[offset + index] = next();
      }
      left -= count;
      return count;
    }
  }
}
