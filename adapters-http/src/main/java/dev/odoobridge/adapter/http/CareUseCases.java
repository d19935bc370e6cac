package dev.odoobridge.adapter.http;

import dev.odoobridge.application.port.in.ReadDifferences;
import dev.odoobridge.application.port.in.SwitchAutoSync;
import dev.odoobridge.application.port.in.SyncRecord;

/** What is done with single records, what goes by itself, and what is compared. */
public record CareUseCases(
    SyncRecord syncRecord, SwitchAutoSync switchAutoSync, ReadDifferences readDifferences) {}
