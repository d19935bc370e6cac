package dev.odoobridge.application.sync;

import dev.odoobridge.application.port.out.ChangeFeed;
import dev.odoobridge.application.port.out.ConflictStore;
import dev.odoobridge.application.port.out.CursorStore;
import dev.odoobridge.application.port.out.DifferenceStore;
import dev.odoobridge.application.port.out.Journal;
import dev.odoobridge.application.port.out.OdooFindings;
import dev.odoobridge.application.port.out.RecordStore;
import dev.odoobridge.application.port.out.RunStore;
import dev.odoobridge.application.port.out.Transactions;

/** The stores a sync works on. */
public record Stores(
    Transactions transactions,
    RecordStore records,
    CursorStore cursors,
    RunStore runs,
    ConflictStore conflicts,
    Journal journal,
    ChangeFeed feed,
    OdooFindings findings,
    DifferenceStore differences) {}
