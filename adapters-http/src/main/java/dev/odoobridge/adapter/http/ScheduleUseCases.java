package dev.odoobridge.adapter.http;

import dev.odoobridge.application.port.in.ManageSchedules;

/** What is done again and again. Called from many threads at once. */
public record ScheduleUseCases(ManageSchedules manageSchedules) {}
