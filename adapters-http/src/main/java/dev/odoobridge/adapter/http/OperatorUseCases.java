package dev.odoobridge.adapter.http;

import dev.odoobridge.adapter.http.api.LogLevels;
import dev.odoobridge.adapter.http.api.Readiness;

/** What is for whoever runs the service. Called from many threads at once. */
public record OperatorUseCases(Readiness readiness, LogLevels logLevels) {}
