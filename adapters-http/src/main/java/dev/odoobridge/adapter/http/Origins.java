package dev.odoobridge.adapter.http;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.Set;

/**
 * Lets pages of some origins call the API from a browser (CORS). Without any, browsers are told
 * nothing, and keep all pages out.
 *
 * @param allowed such as {@code https://shop.example}; {@code *} allows all
 */
record Origins(Set<String> allowed) {
  private static final int NO_CONTENT = 204;

  Origins {
    allowed = Set.copyOf(allowed);
  }

  /**
   * Says what the page may do.
   *
   * @return whether the browser only asked before it calls: then there is nothing more to do
   */
  boolean admit(Context context) {
    if (allowed.isEmpty()) {
      return false;
    }
    context.res().addHeader("Vary", "Origin");
    var origin = Optional.ofNullable(context.header("Origin")).filter(this::isAllowed);
    if (origin.isEmpty()) {
      return false;
    }
    context.header("Access-Control-Allow-Origin", origin.get());
    context.header("Cross-Origin-Resource-Policy", "cross-origin");
    context.header(
        "Access-Control-Expose-Headers",
        "Accept-Ranges, Content-Disposition, Content-Range, ETag, Location, Retry-After, RateLimit,"
            + " RateLimit-Policy, X-Request-Id,"
            + " Idempotency-Replayed");
    var asksOnly =
        context.req().getMethod().equals("OPTIONS")
            && context.header("Access-Control-Request-Method") != null;
    if (asksOnly) {
      context.header("Access-Control-Allow-Methods", "GET, HEAD, POST, PUT, PATCH, DELETE");
      context.header(
          "Access-Control-Allow-Headers",
          "Authorization, Content-Type, If-Match, If-None-Match, If-Range, Range, Idempotency-Key,"
              + " Last-Event-ID, X-Request-Id");
      context.header("Access-Control-Max-Age", "600");
      context.status(NO_CONTENT);
    }
    return asksOnly;
  }

  private boolean isAllowed(String origin) {
    return allowed.contains("*") || allowed.contains(origin);
  }
}
