package dev.odoobridge.adapter.http;

import dev.odoobridge.application.port.in.AcknowledgeChanges;
import dev.odoobridge.application.port.in.ManageWebhooks;
import dev.odoobridge.application.port.in.ReadChanges;

/** What tells the host of changes. Called from many threads at once. */
public record FeedUseCases(
    ReadChanges readChanges,
    AcknowledgeChanges acknowledgeChanges,
    ManageWebhooks manageWebhooks) {}
