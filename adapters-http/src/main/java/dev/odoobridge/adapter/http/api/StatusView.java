package dev.odoobridge.adapter.http.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.odoobridge.application.port.in.ReadStatus;
import dev.odoobridge.domain.integration.Notice;
import dev.odoobridge.domain.integration.Reachability;
import dev.odoobridge.domain.policy.BreakerState;
import dev.odoobridge.domain.policy.Pace;
import dev.odoobridge.domain.policy.Setback;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.sync.LastSync;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Whether changes of the host go to Odoo by themselves.
 *
 * @param state {@code paused}, {@code off}: somebody set it so; {@code stopped}: until a person
 *     acts; {@code waiting}: until then; {@code on}
 * @param failures how many runs failed in a row; null unless it is waiting
 * @param calls how Odoo is called
 * @param lastSynced by entity
 * @param reason why it waits or is stopped, set to pause or off or not
 * @param odoo whether Odoo answers; null before anybody looked
 * @param notices what a person should know of Odoo
 */
record StatusView(
    String integration,
    String state,
    @Nullable Integer failures,
    @Nullable String waitingUntil,
    @Nullable ReasonView reason,
    Map<String, LastSyncView> lastSynced,
    @Nullable OdooView odoo,
    CallsView calls,
    List<NoticeView> notices) {

  static StatusView from(ReadStatus.Status status) {
    var id = status.integration().id().value();
    var odoo = status.odoo().map(OdooView::from).orElse(null);
    var calls = CallsView.from(status);
    var notices = status.notices().stream().map(NoticeView::from).toList();
    return switch (status.breaker()) {
      case BreakerState.Closed _ ->
          new StatusView(
              id, state(status, "on"), null, null, null, lastSynced(status), odoo, calls, notices);
      case BreakerState.Waiting(var failures, var until, var reason) ->
          new StatusView(
              id,
              state(status, "waiting"),
              failures,
              until.toString(),
              ReasonView.from(reason),
              lastSynced(status),
              odoo,
              calls,
              notices);
      case BreakerState.Stopped(var reason) ->
          new StatusView(
              id,
              state(status, "stopped"),
              null,
              null,
              ReasonView.from(reason),
              lastSynced(status),
              odoo,
              calls,
              notices);
    };
  }

  private static String state(ReadStatus.Status status, String otherwise) {
    if (status.integration().paused()) {
      return "paused";
    }
    return status.integration().settings().autoSync() ? otherwise : "off";
  }

  /**
   * Whether Odoo answers.
   *
   * @param since since when it is so
   * @param lastAnswer null when it never did since the service started
   * @param code of what is wrong; null when it answers
   */
  record OdooView(
      boolean available,
      String since,
      @Nullable String lastAnswer,
      String checkedAt,
      @Nullable String code,
      @Nullable String message) {
    static OdooView from(Reachability seen) {
      return new OdooView(
          seen.available(),
          seen.since().toString(),
          seen.lastAnswer().map(Instant::toString).orElse(null),
          seen.checkedAt().toString(),
          seen.trouble().map(Reachability.Trouble::code).orElse(null),
          seen.trouble().map(Reachability.Trouble::message).orElse(null));
    }
  }

  /**
   * What a person should know.
   *
   * @param entity the one it stops; null when it concerns all
   */
  record NoticeView(String code, @Nullable String entity, String message, String since) {
    static NoticeView from(Notice notice) {
      return new NoticeView(
          notice.kind().code(),
          notice.entity().map(EntityName::value).orElse(null),
          notice.message(),
          notice.since().toString());
    }
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
    static LastSyncView from(LastSync last) {
      return new LastSyncView(
          last.imported().map(Instant::toString).orElse(null),
          last.exported().map(Instant::toString).orElse(null));
    }
  }

  /**
   * How Odoo is called.
   *
   * @param byEntity what was found by measuring; an entity that was not exported is not in it
   */
  record CallsView(
      int maxParallelCalls, @Nullable BigDecimal callsPerSecond, Map<String, PaceView> byEntity) {
    static CallsView from(ReadStatus.Status status) {
      var limits = status.integration().settings().limits();
      var found = new TreeMap<String, PaceView>();
      status.paces().forEach((entity, pace) -> found.put(entity.value(), PaceView.from(pace)));
      return new CallsView(limits.parallel(), limits.perSecond().orElse(null), found);
    }
  }

  /**
   * How fast an entity goes to Odoo.
   *
   * @param millisecondsPerRecord null as long as only a few were sent at a time
   */
  record PaceView(int parallelCalls, int batchSize, @Nullable BigDecimal millisecondsPerRecord) {
    static PaceView from(Pace pace) {
      var each = BigDecimal.valueOf(pace.usual()).setScale(2, RoundingMode.HALF_UP);
      return new PaceView(pace.parallel(), pace.records(), pace.usual() == 0 ? null : each);
    }
  }
}
