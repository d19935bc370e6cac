package dev.odoobridge.adapter.http;

import dev.odoobridge.application.port.in.SyncRecord;

/** What is done with single records. */
public record CareUseCases(SyncRecord syncRecord) {}
