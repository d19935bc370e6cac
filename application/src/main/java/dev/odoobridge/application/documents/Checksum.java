package dev.odoobridge.application.documents;

import dev.odoobridge.application.port.in.ManageDocuments.Content;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-1 as Odoo computes it of an attachment; it tells mistakes, not malice. Not thread-safe. */
final class Checksum {
  private static final int PIECE = 1 << 16;

  private final MessageDigest digest = sha1();

  static String of(Content content) {
    var checksum = new Checksum();
    try (var stream = content.open()) {
      var piece = new byte[PIECE];
      for (var count = stream.read(piece); count >= 0; count = stream.read(piece)) {
        checksum.add(piece, 0, count);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return checksum.text();
  }

  void add(byte[] bytes, int offset, int length) {
    digest.update(bytes, offset, length);
  }

  String text() {
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha1() {
    try {
      return MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
