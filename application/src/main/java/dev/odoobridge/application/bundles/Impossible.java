package dev.odoobridge.application.bundles;

import dev.odoobridge.domain.bundle.Progress;

/** A step can never be done, however often it is tried. */
final class Impossible extends RuntimeException {
  private final Progress.Trouble trouble;

  Impossible(String code, String message) {
    super(message);
    this.trouble = new Progress.Trouble(code, message);
  }

  Progress.Trouble trouble() {
    return trouble;
  }
}
