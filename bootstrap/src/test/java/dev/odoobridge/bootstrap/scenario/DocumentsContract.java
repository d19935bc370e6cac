package dev.odoobridge.bootstrap.scenario;

import static dev.odoobridge.bootstrap.scenario.StoreStage.SHOP;
import static dev.odoobridge.bootstrap.scenario.StoreStage.query;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.odoobridge.bootstrap.scenario.StoreStage.Reply;
import dev.odoobridge.domain.value.RawValue;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** FBS-7: documents, end to end over HTTP and against one Odoo, over every transport it speaks. */
@ExtendWith(StartedBridge.ForAll.class)
public interface DocumentsContract {
  String DOCUMENTS = SHOP + "/documents";

  /** The Odoo; closed after the test. */
  OdooUnderTest odoo();

  private static Reply upload(StoreStage stage, String query, byte[] content) {
    return stage.send(
        stage
            .request(DOCUMENTS + "?" + query)
            .header("Content-Type", "application/octet-stream")
            .POST(BodyPublishers.ofByteArray(content)));
  }

  private static byte[] bytes(int size) {
    var bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }

  private static byte[] pdf(String text) {
    return ("%PDF-1.7 " + text).getBytes(StandardCharsets.UTF_8);
  }

  @Test
  default void sendsFilesUpAndDownOverEachTransport(StartedBridge bridge) {
    try (var stage = new StoreStage(odoo(), bridge)) {
      for (var transport : stage.odoo.transports()) {
        stage.useTransport(transport.word());
        for (var size : List.of(0, 1, 1000, 49_152, 3_000_001)) {
          var content = bytes(size);
          var made = upload(stage, "name=a.bin", content).is(201);
          var got = stage.get(DOCUMENTS + "/" + made.at("/id") + "/content").is(200);

          assertArrayEquals(content, got.response().body(), transport + " " + size);
          assertEquals("\"" + made.at("/checksum") + "\"", got.header("ETag"));
          stage.delete(DOCUMENTS + "/" + made.at("/id")).is(204);
        }
      }
    }
  }

  @Test
  default void keepsWhatIsSaidOfADocumentAndAChainOfVersions(StartedBridge bridge) {
    try (var stage = new StoreStage(odoo(), bridge)) {
      var partner = stage.odoo.hands().create("res.partner", Map.of("name", RawValue.of("Doc")));
      var said =
          "name="
              + query("..\\..\\Vertrag/Größe?.pdf")
              + "&type=contract&category=legal&status=draft"
              + "&description="
              + query("first words")
              + "&metadata="
              + query("{\"pages\": 3}")
              + "&model=res.partner&record="
              + partner;
      var made = upload(stage, said, pdf("one")).is(201);
      var path = DOCUMENTS + "/" + made.at("/id");

      assertEquals("Größe_.pdf", made.at("/name"));
      assertEquals("application/pdf", made.at("/content_type"));
      assertEquals(path, made.header("Location"));
      var attachment = attachment(stage, made.at("/versions/0/attachment"));
      assertEquals(RawValue.of("res.partner"), attachment.member("res_model"));
      assertEquals(RawValue.of("application/pdf"), attachment.member("mimetype"));
      assertEquals(RawValue.of(made.at("/checksum")), attachment.member("checksum"));

      var second =
          stage.send(stage.request(path + "/content").PUT(BodyPublishers.ofByteArray(pdf("two"))));
      assertEquals("2", second.is(200).at("/version"));
      assertArrayEquals(pdf("two"), stage.get(path + "/content").response().body());
      assertArrayEquals(pdf("one"), stage.get(path + "/content?version=1").response().body());
      var part = stage.send(stage.request(path + "/content").header("Range", "bytes=9-").GET());
      assertEquals("two", part.is(206).text());
      stage.get(path + "/content?version=3").isProblem(404, "document-not-found");

      stage.patch(path, Map.of("status", "signed", "metadata", Map.of("pages", 4))).is(200);
      var read = stage.get(path).is(200);
      assertEquals(
          "signed legal 4 2",
          read.at("/status")
              + " "
              + read.at("/category")
              + " "
              + read.at("/metadata/pages")
              + " "
              + read.json().path("versions").size());
    }
  }

  private static RawValue.Members attachment(StoreStage stage, String id) {
    var domain =
        RawValue.list(
            RawValue.list(RawValue.of("id"), RawValue.of("="), RawValue.of(Long.parseLong(id))));
    var fields = List.of("res_model", "res_id", "mimetype", "checksum", "name");
    return stage.odoo.hands().search("ir.attachment", domain, fields).getFirst();
  }

  @Test
  default void findsDocuments(StartedBridge bridge) {
    try (var stage = new StoreStage(odoo(), bridge)) {
      var partner = stage.odoo.hands().create("res.partner", Map.of("name", RawValue.of("Doc")));
      var one =
          upload(
                  stage,
                  "name=Anna.pdf&category=legal&status=signed&metadata="
                      + query("{\"client\": \"anna\", \"tags\": [\"x\", \"y\"]}"),
                  pdf("1"))
              .at("/id");
      var two =
          upload(
                  stage,
                  "name=Bo.pdf&category=money&type=invoice&description="
                      + query("for Anna")
                      + "&model=res.partner&record="
                      + partner,
                  pdf("2"))
              .at("/id");

      assertEquals(List.of(two, one), found(stage, "text=ANNA"));
      assertEquals(List.of(one), found(stage, "category=legal&status=signed"));
      assertEquals(List.of(two), found(stage, "type=invoice"));
      assertEquals(List.of(one), found(stage, "metadata=" + query("{\"client\": \"anna\"}")));
      assertEquals(List.of(two), found(stage, "model=res.partner&record=" + partner));
      assertEquals(List.of(two, one), found(stage, "created_after=2020-01-01T00:00:00Z"));
      assertEquals(List.of(), found(stage, "created_after=2100-01-01T00:00:00Z"));
      assertEquals(List.of(two), found(stage, "limit=1"));
      assertEquals(List.of(one), found(stage, "limit=1&after=" + two));
    }
  }

  private static List<String> found(StoreStage stage, String query) {
    return stage.get(DOCUMENTS + "?" + query).is(200).json().path("items").findValuesAsText("id");
  }

  @Test
  default void refusesWhatIsNotTaken(StartedBridge bridge) {
    try (var stage = new StoreStage(odoo(), bridge)) {
      upload(stage, "name=a.exe", "MZ-program".getBytes(StandardCharsets.US_ASCII))
          .isProblem(415, "content-refused");
      upload(stage, "name=a&model=res.partner&record=999999999", pdf("x"))
          .isProblem(404, "odoo-record-not-found");
      upload(stage, "name=a&model=res.partner", pdf("x")).isProblem(400, "invalid-parameter");
      upload(stage, "nome=a", pdf("x")).isProblem(400, "invalid-parameter");
      stage.get(DOCUMENTS + "/1").isProblem(404, "document-not-found");
      assertTrue(stage.get(DOCUMENTS).json().path("items").isEmpty());
    }
  }

  @Test
  default void deletesADocumentInOdooToo(StartedBridge bridge) {
    try (var stage = new StoreStage(odoo(), bridge)) {
      var made = upload(stage, "name=a.pdf", pdf("gone")).is(201);
      stage.delete(DOCUMENTS + "/" + made.at("/id")).is(204);

      var domain =
          RawValue.list(
              RawValue.list(
                  RawValue.of("checksum"), RawValue.of("="), RawValue.of(made.at("/checksum"))));
      assertEquals(List.of(), stage.odoo.hands().search("ir.attachment", domain, List.of("id")));
      stage.get(DOCUMENTS + "/" + made.at("/id")).isProblem(404, "document-not-found");
    }
  }
}
