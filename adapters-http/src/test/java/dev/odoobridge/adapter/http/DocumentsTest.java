package dev.odoobridge.adapter.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.domain.access.Role;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Downloads of documents as HTTP has them; what is stored where, the scenarios of bootstrap show.
 */
final class DocumentsTest {
  private static final String DOCUMENTS = "/api/v1/integrations/main/documents";
  private static final String CONTENT = DOCUMENTS + "/1/content";
  private final Served served = new Served().withIntegration();
  private String tag = "";

  @BeforeEach
  void upload() {
    var made =
        served
            .send(
                "POST", DOCUMENTS + "?name=letter.txt", "0123456789", "Content-Type", "text/plain")
            .is(201);
    tag = '"' + made.at("/checksum") + '"';
  }

  @AfterEach
  void close() {
    served.close();
  }

  private Answer got(String... headers) {
    return served.send("GET", CONTENT, null, headers);
  }

  @Test
  void areNotSentAgainToWhoHasThem() {
    var whole = got().is(200);
    assertEquals("0123456789", whole.text());
    assertEquals(tag, whole.header("ETag"));
    assertEquals("bytes", whole.header("Accept-Ranges"));
    var before = served.documents.downloads;

    for (var held : new String[] {tag, "W/" + tag, "*", "\"other\", " + tag}) {
      var answer = got("If-None-Match", held, "Range", "bytes=99-").is(304);
      assertEquals("", answer.text());
      assertEquals(tag, answer.header("ETag"));
    }

    assertEquals(before, served.documents.downloads);
    assertEquals("0123456789", got("If-None-Match", "\"other\"").is(200).text());
    served.put(CONTENT, "another", "Content-Type", "text/plain").is(200);
    assertEquals("another", got("If-None-Match", tag).is(200).text());
    served.send("GET", CONTENT + "?version=1", null, "If-None-Match", tag).is(304);
  }

  /** Whether it is looked at before it is stored, as a short one is, or not. */
  @ParameterizedTest
  @ValueSource(ints = {10, 3 << 20})
  void areStoredWholeAndOnceUnderOneKey(int size) {
    var body = "x".repeat(size);
    var headers = new String[] {"Content-Type", "text/plain", "Idempotency-Key", "letter"};

    var first = served.send("POST", DOCUMENTS + "?name=big.txt", body, headers).is(201);
    var again = served.send("POST", DOCUMENTS + "?name=big.txt", body, headers).is(201);

    assertEquals("true", again.header("Idempotency-Replayed"));
    assertEquals(first.json(), again.json());
    var content = first.header("Location") + "/content";
    assertEquals(size, served.send("GET", content, null).is(200).text().length());
    served
        .send("POST", DOCUMENTS + "?name=big.txt", body + "y", headers)
        .isProblem(422, "key-reused");
  }

  @Test
  void takeNoKeyWithoutALengthToTellThemApartBy() {
    var inChunks = BodyPublishers.ofInputStream(() -> InputStream.nullInputStream());
    var headers =
        new String[] {
          "Content-Type",
          "text/plain",
          "Idempotency-Key",
          "k",
          "Authorization",
          "Bearer " + served.signIn.token(Role.ADMIN)
        };
    var request = served.request("POST", DOCUMENTS + "?name=a.txt", null, headers);

    served
        .send(request.method("POST", inChunks).build())
        .isProblem(400, "invalid-header")
        .namesErrors("Idempotency-Key");
  }

  @Test
  void areSentInPart() {
    var part = got("Range", "bytes=2-4").is(206);

    assertEquals("234", part.text());
    assertEquals("bytes 2-4/10", part.header("Content-Range"));
    assertEquals("3", part.header("Content-Length"));
    assertEquals(tag, part.header("ETag"));
    assertEquals("attachment; filename*=UTF-8''letter.txt", part.header("Content-Disposition"));
    assertEquals("789", got("Range", "bytes=-3").is(206).text());
    assertEquals("0123456789", got("Range", "bytes=0-").is(206).text());
    assertEquals("0123456789", got("Range", "bytes=0-1, 3-4").is(200).text());
    assertEquals("", served.send("HEAD", CONTENT, null, "Range", "bytes=2-4").is(200).text());
  }

  @Test
  void areSentInPartOnlyWhileTheyAreWhatTheyWere() {
    assertEquals("234", got("Range", "bytes=2-4", "If-Range", tag).is(206).text());
    for (var other : new String[] {"\"other\"", "W/" + tag, "Sun, 29 Nov 2026 22:00:00 GMT"}) {
      assertEquals("0123456789", got("Range", "bytes=2-4", "If-Range", other).is(200).text());
      assertEquals("0123456789", got("Range", "bytes=99-", "If-Range", other).is(200).text());
    }
  }

  @Test
  void sayHowLongTheyAreToWhoAsksForMore() {
    var before = served.documents.downloads;

    var beyond = got("Range", "bytes=10-").isProblem(416, "range-not-satisfiable");

    assertEquals("bytes */10", beyond.header("Content-Range"));
    assertTrue(beyond.at("/detail").contains("10 bytes"), beyond::text);
    assertEquals(before, served.documents.downloads);
    served.get(CONTENT + "?version=2").isProblem(404, "document-not-found");
    served.get(DOCUMENTS + "/2/content").isProblem(404, "document-not-found");
  }
}
