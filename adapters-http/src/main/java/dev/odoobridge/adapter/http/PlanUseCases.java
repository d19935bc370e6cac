package dev.odoobridge.adapter.http;

import dev.odoobridge.application.port.in.AuditIntegrations;
import dev.odoobridge.application.port.in.ManagePlans;

/** What looks before it changes anything. Called from many threads at once. */
public record PlanUseCases(ManagePlans managePlans, AuditIntegrations auditIntegrations) {}
