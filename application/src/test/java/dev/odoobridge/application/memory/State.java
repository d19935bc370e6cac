package dev.odoobridge.application.memory;

import dev.odoobridge.application.port.out.LicenseStore;
import dev.odoobridge.domain.access.ApiToken;
import dev.odoobridge.domain.access.AuditEntry;
import dev.odoobridge.domain.access.KeptAnswer;
import dev.odoobridge.domain.access.RefreshToken;
import dev.odoobridge.domain.access.User;
import dev.odoobridge.domain.audit.Audit;
import dev.odoobridge.domain.audit.EqualRange;
import dev.odoobridge.domain.audit.NumberedFinding;
import dev.odoobridge.domain.bundle.Bundle;
import dev.odoobridge.domain.document.Document;
import dev.odoobridge.domain.feed.Announcement;
import dev.odoobridge.domain.feed.FeedCursor;
import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.integration.MappingVersion;
import dev.odoobridge.domain.license.LicenseCatalogue;
import dev.odoobridge.domain.plan.NumberedOperation;
import dev.odoobridge.domain.plan.Plan;
import dev.odoobridge.domain.plan.PlanId;
import dev.odoobridge.domain.policy.BreakerState;
import dev.odoobridge.domain.record.Difference;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.schedule.Schedule;
import dev.odoobridge.domain.schedule.SchedulerSwitch;
import dev.odoobridge.domain.sync.Cursor;
import dev.odoobridge.domain.sync.Run;
import dev.odoobridge.domain.sync.RunId;
import dev.odoobridge.domain.sync.RunItem;
import dev.odoobridge.domain.sync.ScheduleId;
import dev.odoobridge.domain.sync.SyncEnd;
import dev.odoobridge.domain.value.RawValue;
import dev.odoobridge.domain.virtual.VirtualModel;
import dev.odoobridge.domain.webhook.Delivery;
import dev.odoobridge.domain.webhook.Webhook;
import dev.odoobridge.domain.webhook.WebhookId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Everything the stores hold. A copy shares record tables and item lists with its origin; they are
 * copied when they are first changed.
 */
final class State {
  final NavigableMap<String, Integration> integrations = new TreeMap<>();
  final NavigableMap<RunId, Run> runs = new TreeMap<>();
  final Map<IntegrationId, List<SyncEnd>> syncEnds = new HashMap<>();
  final NavigableMap<String, User> users = new TreeMap<>(CodePointOrder.INSTANCE);
  final NavigableMap<RunId, Audit> audits = new TreeMap<>();
  final Map<RunId, List<NumberedFinding>> auditFindings = new HashMap<>();
  final Map<Place, Map<Long, EqualRange>> equalRanges = new HashMap<>();
  final Map<String, UsableToken> refreshTokens = new HashMap<>();
  final Map<String, ApiToken> apiTokens = new LinkedHashMap<>();
  final NavigableMap<Long, AuditEntry> auditLog = new TreeMap<>();
  final Map<List<String>, TakenKey> answers = new HashMap<>();
  final NavigableMap<PlanId, Plan> plans = new TreeMap<>();
  final Map<PlanId, List<NumberedOperation>> operations = new HashMap<>();
  final Map<Place, Cursor> cursors = new HashMap<>();
  final Map<Place, FeedCursor> acknowledged = new HashMap<>();
  final NavigableMap<WebhookId, Webhook> webhooks = new TreeMap<>();
  final Map<WebhookId, List<Delivery>> deliveries = new HashMap<>();
  private NavigableMap<FeedCursor, Announcement> feed = new TreeMap<>();

  /** Up to where the change feed was forgotten. */
  FeedCursor cutOff = FeedCursor.START;

  /** Numbers the transactions: this one, or the last that ended. */
  private long transaction;

  final Map<String, BreakerState> breakers = new HashMap<>();
  final Map<String, Set<EntityName>> switchedOff = new HashMap<>();
  final NavigableMap<String, Map<String, List<Difference>>> differences = new TreeMap<>();
  final Map<RunId, String> cancelled = new HashMap<>();
  final NavigableMap<ScheduleId, Schedule> schedules = new TreeMap<>();
  SchedulerSwitch scheduler = SchedulerSwitch.STANDARD;
  final NavigableMap<String, Map<String, RawValue.Members>> findings = new TreeMap<>();
  final Map<String, List<MappingVersion>> mappings = new HashMap<>();
  private final Map<Place, RecordTable> records = new HashMap<>();
  private final Map<RunId, List<RunItem>> items = new HashMap<>();
  private final Set<Object> own = new HashSet<>();
  private JournalTable journal = new JournalTable();
  private ConflictTable conflicts = new ConflictTable();
  private final Map<VirtualModel, VirtualTable> virtual = new HashMap<>();
  final NavigableMap<Long, Document> documents = new TreeMap<>();
  final NavigableMap<Long, Bundle> bundles = new TreeMap<>();
  final Map<String, LicenseCatalogue> catalogues = new HashMap<>();
  final Map<LicenseStore.Use, Long> used = new HashMap<>();
  long lastDocument;

  /** A key of a request, with the answer once there is one. */
  record TakenKey(String fingerprint, Instant takenAt, Optional<KeptAnswer> answer) {}

  /** A refresh token, used or not. */
  record UsableToken(RefreshToken token, boolean used) {}

  State copy() {
    var copy = new State();
    copy.integrations.putAll(integrations);
    copy.runs.putAll(runs);
    copy.syncEnds.putAll(syncEnds);
    copy.users.putAll(users);
    copy.audits.putAll(audits);
    copy.auditFindings.putAll(auditFindings);
    copy.equalRanges.putAll(equalRanges);
    copy.refreshTokens.putAll(refreshTokens);
    copy.apiTokens.putAll(apiTokens);
    copy.auditLog.putAll(auditLog);
    copy.answers.putAll(answers);
    copy.plans.putAll(plans);
    copy.operations.putAll(operations);
    copy.cursors.putAll(cursors);
    copy.acknowledged.putAll(acknowledged);
    copy.webhooks.putAll(webhooks);
    copy.deliveries.putAll(deliveries);
    copy.feed = feed;
    copy.cutOff = cutOff;
    copy.transaction = transaction + 1;
    copy.breakers.putAll(breakers);
    copy.switchedOff.putAll(switchedOff);
    copy.differences.putAll(differences);
    copy.schedules.putAll(schedules);
    copy.cancelled.putAll(cancelled);
    copy.scheduler = scheduler;
    copy.findings.putAll(findings);
    copy.mappings.putAll(mappings);
    copy.records.putAll(records);
    copy.items.putAll(items);
    copy.journal = journal;
    copy.conflicts = conflicts;
    copy.virtual.putAll(virtual);
    copy.documents.putAll(documents);
    copy.bundles.putAll(bundles);
    copy.catalogues.putAll(catalogues);
    copy.used.putAll(used);
    copy.lastDocument = lastDocument;
    return copy;
  }

  RecordTable records(Place place) {
    return records.getOrDefault(place, new RecordTable());
  }

  RecordTable recordsToChange(Place place) {
    if (own.add(place)) {
      records.put(place, records(place).copy());
    }
    return records(place);
  }

  Map<Place, RecordTable> allRecords() {
    return records;
  }

  List<RunItem> items(RunId run) {
    return items.getOrDefault(run, List.of());
  }

  List<RunItem> itemsToChange(RunId run) {
    if (own.add(run)) {
      items.put(run, new ArrayList<>(items(run)));
    }
    return items(run);
  }

  long transaction() {
    return transaction;
  }

  NavigableMap<FeedCursor, Announcement> feed() {
    return feed;
  }

  NavigableMap<FeedCursor, Announcement> feedToChange() {
    if (own.add(FeedCursor.class)) {
      feed = new TreeMap<>(feed);
    }
    return feed;
  }

  JournalTable journal() {
    return journal;
  }

  JournalTable journalToChange() {
    if (own.add(JournalTable.class)) {
      journal = journal.copy();
    }
    return journal;
  }

  ConflictTable conflicts() {
    return conflicts;
  }

  ConflictTable conflictsToChange() {
    if (own.add(ConflictTable.class)) {
      conflicts = conflicts.copy();
    }
    return conflicts;
  }

  Map<VirtualModel, VirtualTable> virtual() {
    return virtual;
  }

  VirtualTable virtual(VirtualModel model) {
    return virtual.getOrDefault(model, new VirtualTable());
  }

  VirtualTable virtualToChange(VirtualModel model) {
    if (own.add(model)) {
      virtual.put(model, virtual(model).copy());
    }
    return virtual(model);
  }

  /** Takes away a run and its items. */
  void removeRun(RunId id) {
    runs.remove(id);
    items.remove(id);
    own.remove(id);
    cancelled.remove(id);
  }

  /** Takes away all that belongs to the integration, and the integration itself. */
  void remove(IntegrationId id) {
    integrations.remove(id.value());
    breakers.remove(id.value());
    switchedOff.remove(id.value());
    differences.keySet().removeIf(place -> place.startsWith(id.value() + "/"));
    schedules.values().removeIf(schedule -> schedule.integration().equals(id));
    findings.remove(id.value());
    mappings.remove(id.value());
    records.keySet().removeIf(place -> place.integration().equals(id));
    cursors.keySet().removeIf(place -> place.integration().equals(id));
    acknowledged.keySet().removeIf(place -> place.integration().equals(id));
    feedToChange().values().removeIf(it -> it.change().key().integration().equals(id));
    syncEnds.remove(id);
    runs.values().removeIf(run -> run.integration().equals(id));
    items.keySet().retainAll(runs.keySet());
    audits.values().removeIf(audit -> audit.integration().equals(id));
    auditFindings.keySet().retainAll(audits.keySet());
    equalRanges.keySet().removeIf(place -> place.integration().equals(id));
    plans.values().removeIf(plan -> plan.integration().equals(id));
    operations.keySet().retainAll(plans.keySet());
    own.retainAll(records.keySet());
    own.add(FeedCursor.class);
    journal = journal.copy();
    journal.remove(id);
    conflicts = conflicts.copy();
    conflicts.removeIf(key -> key.integration().equals(id));
    documents.values().removeIf(document -> document.integration().equals(id));
    catalogues.remove(id.value());
    used.keySet().removeIf(use -> use.integration().equals(id));
    bundles.values().removeIf(bundle -> bundle.integration().equals(id));
    virtual.keySet().removeIf(model -> model.integration().equals(id));
  }
}
