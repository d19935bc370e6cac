package dev.odoobridge.domain.webhook;

import java.util.Locale;

/** How a web hook is. */
public enum WebhookStatus {
  ACTIVE,
  /** The last delivery failed; it is tried again. */
  FAILING,
  /** Somebody stopped it. */
  PAUSED,
  /** It failed for so long, or was told to end, that nothing is sent until somebody resumes it. */
  DISABLED;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
