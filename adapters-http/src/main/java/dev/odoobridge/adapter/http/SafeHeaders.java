package dev.odoobridge.adapter.http;

import java.util.Map;

/** What every answer tells browsers: to guess, keep, frame and load nothing. */
final class SafeHeaders {
  /** A page that needs more says so itself. */
  static final Map<String, String> ALL =
      Map.of(
          "X-Content-Type-Options",
          "nosniff",
          "Cache-Control",
          "no-store",
          "Content-Security-Policy",
          "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
          "Referrer-Policy",
          "no-referrer",
          "X-Frame-Options",
          "DENY",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Cross-Origin-Opener-Policy",
          "same-origin");

  private SafeHeaders() {}
}
