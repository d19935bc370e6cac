package dev.odoobridge.domain.webhook;

import java.util.regex.Pattern;

/** Names one web hook. */
public record WebhookId(String value) implements Comparable<WebhookId> {
  private static final Pattern FORM = Pattern.compile("[0-9a-z-]{1,64}");

  public WebhookId {
    if (!isWellFormed(value)) {
      throw new IllegalArgumentException("value: not a web hook id: " + value);
    }
  }

  public static boolean isWellFormed(String value) {
    return FORM.matcher(value).matches();
  }

  @Override
  public int compareTo(WebhookId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
