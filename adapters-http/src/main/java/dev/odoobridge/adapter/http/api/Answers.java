package dev.odoobridge.adapter.http.api;

import dev.odoobridge.adapter.http.json.Json;
import io.javalin.http.Context;

/** Writes views. */
final class Answers {
  static final int OK = 200;
  static final int CREATED = 201;
  static final int ACCEPTED = 202;
  static final int NO_CONTENT = 204;

  private Answers() {}

  static void json(Context context, int status, Object view) {
    context.status(status);
    context.contentType("application/json");
    context.result(Json.bytes(view));
  }

  /** As {@link #json}, saying where the thing is. */
  static void located(Context context, int status, String location, Object view) {
    context.header("Location", location);
    json(context, status, view);
  }

  static void nothing(Context context) {
    context.status(NO_CONTENT);
    context.res().setContentType(null);
  }
}
