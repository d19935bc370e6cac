package dev.odoobridge.application.port.out;

import dev.odoobridge.domain.sync.RunId;

/** Makes ids nobody has used. Thread-safe. */
public interface IdSource {

  /** A new run id that sorts behind all earlier ones. */
  RunId nextRunId();
}
