package dev.odoobridge.testkit.odoo.addons;

import dev.odoobridge.testkit.odoo.orm.Model;
import dev.odoobridge.testkit.odoo.orm.OdooRecord;
import dev.odoobridge.testkit.odoo.orm.OdooVersion;
import java.net.URLConnection;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Files. What is no base64 is passed over where possible, else the file is empty: no error. */
final class IrAttachment extends Model {
  private static final String UNKNOWN = "application/octet-stream";

  IrAttachment(OdooVersion version) {
    super("ir.attachment", "Attachment", version);
    orderedBy("id desc");
    defaults("company_id", environment -> Companies.of(environment).id());
    defaults("mimetype", environment -> UNKNOWN);
  }

  @Override
  protected void created(OdooRecord file, Map<String, Object> values) {
    keep(file);
    if (!values.containsKey("mimetype")) {
      guess(file);
    }
  }

  @Override
  protected void written(OdooRecord file, Set<String> fields) {
    if (fields.contains("datas")) {
      keep(file);
    }
  }

  private static void keep(OdooRecord file) {
    var content = decoded(file.text("datas"));
    file.set("datas", content.length == 0 ? null : Base64.getEncoder().encodeToString(content));
    file.set("file_size", content.length == 0 ? null : (long) content.length);
    var checksum = content.length == 0 ? null : checksum(content);
    file.set("checksum", checksum);
    file.set("store_fname", checksum == null ? null : checksum.substring(0, 2) + "/" + checksum);
  }

  /** As Python decodes: other characters do not count, wrong padding is the end of it. */
  private static byte[] decoded(String text) {
    var counted = text.replaceAll("[^A-Za-z0-9+/=]", "");
    try {
      return counted.length() % 4 == 0 ? Base64.getDecoder().decode(counted) : new byte[0];
    } catch (IllegalArgumentException malformed) {
      return new byte[0];
    }
  }

  private static String checksum(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** By the name; the real one looks into the content as well. */
  private static void guess(OdooRecord file) {
    Optional.ofNullable(URLConnection.guessContentTypeFromName(file.text("name")))
        .ifPresent(type -> file.set("mimetype", type));
  }
}
