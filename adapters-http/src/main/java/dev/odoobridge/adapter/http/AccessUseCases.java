package dev.odoobridge.adapter.http;

import dev.odoobridge.application.port.in.ManageTokens;
import dev.odoobridge.application.port.in.ManageUsers;

/** Who may do what, and how that is managed. Called from many threads at once. */
public record AccessUseCases(ManageUsers manageUsers, ManageTokens manageTokens) {}
