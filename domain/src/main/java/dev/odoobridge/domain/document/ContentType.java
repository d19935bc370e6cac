package dev.odoobridge.domain.document;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a file is, by its first bytes; a sender's word counts only where these say nothing. */
public final class ContentType {
  /** So many of the first bytes are looked at. */
  public static final int SNIFFED = 512;

  private static final String UNKNOWN = "application/octet-stream";
  private static final Map<String, String> MAGIC = magic();
  private static final Map<String, String> ZIPPED =
      Map.of(
          "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation",
          "odt", "application/vnd.oasis.opendocument.text",
          "ods", "application/vnd.oasis.opendocument.spreadsheet");

  private ContentType() {}

  private static Map<String, String> magic() {
    var magic = new LinkedHashMap<String, String>();
    magic.put("%PDF-", "application/pdf");
    magic.put("\u0089PNG\r\n\u001a\n", "image/png");
    magic.put("\u00ff\u00d8\u00ff", "image/jpeg");
    magic.put("GIF8", "image/gif");
    magic.put("PK\u0003\u0004", "application/zip");
    magic.put("\u001f\u008b", "application/gzip");
    magic.put("II*\0", "image/tiff");
    magic.put("MM\0*", "image/tiff");
    magic.put("MZ", "application/x-msdownload");
    magic.put("\u007fELF", "application/x-executable");
    magic.put("#!", "text/x-script");
    magic.put("<?xml", "application/xml");
    magic.put("{\\rtf", "application/rtf");
    return magic;
  }

  /**
   * The type.
   *
   * @param start the first bytes
   * @param told the sender's word, when it gave one
   */
  public static String of(byte[] start, FileName name, Optional<String> told) {
    var text = new String(start, StandardCharsets.ISO_8859_1);
    for (var entry : MAGIC.entrySet()) {
      if (text.startsWith(entry.getKey())) {
        return entry.getValue().equals("application/zip")
            ? ZIPPED.getOrDefault(ending(name), entry.getValue())
            : entry.getValue();
      }
    }
    if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) {
      return "image/webp";
    }
    if (text.stripLeading().toLowerCase(Locale.ROOT).matches("(?s)<(!doctype html|html).*")) {
      return "text/html";
    }
    return told.filter(ContentType::isPlausible)
        .orElseGet(() -> isText(start) ? "text/plain" : UNKNOWN);
  }

  /** Whether such files are not taken: what a computer would run. */
  public static boolean isRefused(String type) {
    return type.equals("application/x-msdownload") || type.equals("application/x-executable");
  }

  private static boolean isPlausible(String told) {
    return told.matches("[a-z]+/[a-z0-9.+-]+") && !told.equals("application/x-www-form-urlencoded");
  }

  private static boolean isText(byte[] start) {
    for (var unit : start) {
      if (unit >= 0 && unit < ' ' && unit != '\n' && unit != '\r' && unit != '\t') {
        return false;
      }
    }
    return start.length > 0;
  }

  private static String ending(FileName name) {
    return name.value().substring(name.value().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
