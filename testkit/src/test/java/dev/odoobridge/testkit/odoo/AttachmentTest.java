package dev.odoobridge.testkit.odoo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files, as the real 14 and 19 keep them. */
class AttachmentTest {

  @ParameterizedTest
  @CsvSource({
    "a.txt,aGVsbG8=,aGVsbG8=,5,text/plain,aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d",
    "c.pdf,aGVsbG8=,aGVsbG8=,5,application/pdf,aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d",
    "a.txt,no base64!,nobase64,6,text/plain,001bff11368c7650591787bf7db8bf824637dc53",
    "a.txt,abc,false,0,text/plain,false"
  })
  void keepsContentSizeTypeAndChecksum(
      String name, String sent, String content, long size, String type, String checksum) {
    for (var version : new int[] {14, 19}) {
      var odoo = new Bench(version).odoo;

      var file = odoo.create("ir.attachment", Map.of("name", name, "datas", sent));

      assertEquals(content, odoo.read("ir.attachment", file, "datas").toString());
      assertEquals(size, odoo.read("ir.attachment", file, "file_size"));
      assertEquals(type, odoo.read("ir.attachment", file, "mimetype"));
      assertEquals(checksum, odoo.read("ir.attachment", file, "checksum").toString());
    }
  }
}
