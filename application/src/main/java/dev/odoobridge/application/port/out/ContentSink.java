package dev.odoobridge.application.port.out;

import java.io.IOException;

/** Where a content goes, piece by piece, from one thread at a time. */
@FunctionalInterface
public interface ContentSink {

  void write(byte[] bytes, int offset, int length) throws IOException;
}
