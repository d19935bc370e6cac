package dev.odoobridge.application.port.out;

import java.io.IOException;
import java.io.InputStream;

/** The content of a file that is not held in memory. It can be read several times. */
public interface FileContent {

  /** In bytes. */
  long size();

  /** Reads from the beginning; the caller closes it. */
  InputStream open() throws IOException;
}
