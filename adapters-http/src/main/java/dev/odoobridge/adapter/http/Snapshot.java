package dev.odoobridge.adapter.http;

import io.javalin.http.Context;
import java.util.Optional;

/** Shows, as an answer would, what a request is about to change. */
@FunctionalInterface
interface Snapshot {
  /** Nothing to show. */
  Snapshot NONE = _ -> Optional.empty();

  Optional<?> of(Context context);
}
