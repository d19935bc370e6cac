package dev.odoobridge.adapter.http;

import dev.odoobridge.application.port.in.CancelRun;
import dev.odoobridge.application.port.in.ManageSchedules;

/**
 * What works in the background: when it starts, and stopping it. Called from many threads at once.
 */
public record ScheduleUseCases(ManageSchedules manageSchedules, CancelRun cancelRun) {}
