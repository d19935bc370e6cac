package dev.odoobridge.adapter.http.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.odoobridge.application.port.in.ReadStatus;
import dev.odoobridge.domain.policy.BreakerState;
import dev.odoobridge.domain.policy.Setback;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether changes of the host go to Odoo by themselves.
 *
 * @param state {@code paused}, {@code off}: somebody set it so; {@code stopped}: until a person
 *     acts; {@code waiting}: until then; {@code on}
 * @param failures how many runs failed in a row; null unless it is waiting
 * @param lastSynced by entity
 * @param reason why it waits or is stopped, set to pause or off or not
 */
record StatusView(
    String integration,
    String state,
    @Nullable Integer failures,
    @Nullable String waitingUntil,
    @Nullable ReasonView reason,
    Map<String, LastSyncView> lastSynced) {

  static StatusView from(ReadStatus.Status status) {
    var id = status.integration().id().value();
    return switch (status.breaker()) {
      case BreakerState.Closed _ ->
          new StatusView(id, state(status, "on"), null, null, null, lastSynced(status));
      case BreakerState.Waiting(var failures, var until, var reason) ->
          new StatusView(
              id,
              state(status, "waiting"),
              failures,
              until.toString(),
              ReasonView.from(reason),
              lastSynced(status));
      case BreakerState.Stopped(var reason) ->
          new StatusView(
              id,
              state(status, "stopped"),
              null,
              null,
              ReasonView.from(reason),
              lastSynced(status));
    };
  }

  private static String state(ReadStatus.Status status, String otherwise) {
    if (status.integration().paused()) {
      return "paused";
    }
    return status.integration().settings().autoSync() ? otherwise : "off";
  }

  /**
   * What stopped the last run.
   *
   * @param at when
   */
  record ReasonView(String code, String message, String at) {
    static ReasonView from(Setback.Reason reason) {
      return new ReasonView(reason.code(), reason.message(), reason.at().toString());
    }
  }

  private static Map<String, LastSyncView> lastSynced(ReadStatus.Status status) {
    var views = new LinkedHashMap<String, LastSyncView>();
    status
        .lastSynced()
        .forEach((entity, last) -> views.put(entity.value(), LastSyncView.from(last)));
    return views;
  }

  /** When the last run ended that took it over from Odoo, and the last that sent it. */
  record LastSyncView(
      @JsonProperty("import") @Nullable String imported,
      @JsonProperty("export") @Nullable String exported) {
    static LastSyncView from(ReadStatus.LastSync last) {
      return new LastSyncView(
          last.imported().map(Instant::toString).orElse(null),
          last.exported().map(Instant::toString).orElse(null));
    }
  }
}
