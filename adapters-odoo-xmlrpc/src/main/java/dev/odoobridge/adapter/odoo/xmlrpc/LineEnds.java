package dev.odoobridge.adapter.odoo.xmlrpc;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.InputStream;
import java.util.Arrays;

/**
 * A document whose carriage returns a parser keeps. Odoo writes the ones of its texts as they are,
 * and XML makes line feeds of them unless they come as references.
 */
final class LineEnds extends InputStream {
  private static final byte[] REFERENCE = "&#13;".getBytes(US_ASCII);
  private static final byte[] ROOT = "<methodResponse".getBytes(US_ASCII);

  private final byte[] document;
  private final int root;
  private int position;
  private int ofReference = REFERENCE.length;

  LineEnds(byte[] document) {
    this.document = document;
    this.root = root();
  }

  /** Before the root element no reference may stand. */
  private int root() {
    for (var start = 0; start + ROOT.length <= document.length; start++) {
      if (Arrays.equals(document, start, start + ROOT.length, ROOT, 0, ROOT.length)) {
        return start;
      }
    }
    return document.length;
  }

  @Override
  public int read() {
    if (ofReference < REFERENCE.length) {
      return REFERENCE[ofReference++];
    }
    if (position == document.length) {
      return -1;
    }
    var octet = document[position++] & 0xFF;
    if (octet != '\r' || position <= root) {
      return octet;
    }
    ofReference = 1;
    return REFERENCE[0];
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    var count = 0;
    while (count < length) {
      var octet = read();
      if (octet < 0) {
        return count == 0 ? -1 : count;
      }
      into[offset + count++] = (byte) octet;
    }
    return count;
  }
}
