package dev.odoobridge.testkit.odoo.addons;

import dev.odoobridge.testkit.odoo.orm.Environment;
import dev.odoobridge.testkit.odoo.orm.Model;
import dev.odoobridge.testkit.odoo.orm.OdooRecord;
import dev.odoobridge.testkit.odoo.orm.OdooVersion;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Files. As in Odoo, content that is no Base64 makes an empty file and no error. */
final class IrAttachment extends Model {
  IrAttachment(OdooVersion version) {
    super("ir.attachment", "Attachment", version);
    orderedBy("id desc");
  }

  @Override
  protected void preparing(Environment environment, Map<String, Object> values) {
    var content = content(values.get("datas"));
    values.put("file_size", (long) content.length);
    values.put("checksum", checksum(content));
    values.putIfAbsent("mimetype", "application/octet-stream");
    if (content.length == 0) {
      values.put("datas", false);
    }
  }

  @Override
  protected String displayName(OdooRecord attachment) {
    return attachment.text("name");
  }

  private static byte[] content(@Nullable Object text) {
    try {
      return text instanceof String base64 ? Base64.getDecoder().decode(base64) : new byte[0];
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
}
