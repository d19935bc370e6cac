package dev.odoobridge.application.contract;

import dev.odoobridge.application.port.out.AcknowledgementStore;
import dev.odoobridge.application.port.out.AuditStore;
import dev.odoobridge.application.port.out.BreakerStore;
import dev.odoobridge.application.port.out.ChangeFeed;
import dev.odoobridge.application.port.out.ConflictStore;
import dev.odoobridge.application.port.out.CursorStore;
import dev.odoobridge.application.port.out.FailureStore;
import dev.odoobridge.application.port.out.IntegrationStore;
import dev.odoobridge.application.port.out.Journal;
import dev.odoobridge.application.port.out.MappingStore;
import dev.odoobridge.application.port.out.MirrorRows;
import dev.odoobridge.application.port.out.MirrorViews;
import dev.odoobridge.application.port.out.OdooFindings;
import dev.odoobridge.application.port.out.PlanStore;
import dev.odoobridge.application.port.out.RecordStore;
import dev.odoobridge.application.port.out.RunStore;
import dev.odoobridge.application.port.out.ScheduleStore;
import dev.odoobridge.application.port.out.Transactions;
import dev.odoobridge.application.port.out.UserStore;
import dev.odoobridge.application.port.out.WebhookStore;

/** All stores of one technology on one database. */
public record Stores(
    Transactions transactions,
    RecordStore records,
    CursorStore cursors,
    RunStore runs,
    IntegrationStore integrations,
    UserStore users,
    FailureStore failures,
    BreakerStore breakers,
    ConflictStore conflicts,
    Journal journal,
    ChangeFeed feed,
    AcknowledgementStore acknowledgements,
    WebhookStore webhooks,
    ScheduleStore schedules,
    MappingStore mappings,
    MirrorViews views,
    MirrorRows mirrorRows,
    KeptStores kept,
    PlanStore plans,
    AuditStore audits,
    AccessStores access,
    OdooFindings findings,
    CareStores care) {}
