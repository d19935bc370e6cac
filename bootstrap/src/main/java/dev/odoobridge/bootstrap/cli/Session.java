package dev.odoobridge.bootstrap.cli;

import dev.odoobridge.bootstrap.runtime.Bridge;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An open service. */
record Session(ApiClient api, Optional<Bridge> own) implements AutoCloseable {
  private static final String DEFAULT = "default";
  private static final int FORBIDDEN = 403;

  /** The integration that is meant: the one named, else {@code default}, else the only one. */
  String integration(@Nullable String named) {
    var listed = integrations();
    if (listed.isEmpty()) {
      return named == null ? DEFAULT : named;
    }
    var known = listed.get();
    var meant = named != null ? named : known.size() == 1 ? known.getFirst() : DEFAULT;
    if (!known.contains(meant)) {
      throw ApiFailure.wrongUse(
          named == null
              ? "Say which integration" + list(known)
              : "There is no integration \"" + named + "\"" + list(known));
    }
    return meant;
  }

  /** Empty when this token may not list them. */
  private Optional<List<String>> integrations() {
    try {
      return Optional.of(Pages.all(api, "/api/v1/integrations", Map.of()).findValuesAsText("id"));
    } catch (ApiFailure refused) {
      if (refused.status().filter(status -> status == FORBIDDEN).isPresent()) {
        return Optional.empty();
      }
      throw refused;
    }
  }

  private static String list(List<String> ids) {
    return ids.isEmpty()
        ? "; there is none yet, POST /api/v1/integrations makes one"
        : "; there are: " + String.join(", ", ids);
  }

  @Override
  public void close() {
    api.close();
    own.ifPresent(Bridge::close);
  }
}
