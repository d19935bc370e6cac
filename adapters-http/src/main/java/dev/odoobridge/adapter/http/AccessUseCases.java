package dev.odoobridge.adapter.http;

import dev.odoobridge.application.port.in.AnswerOnce;
import dev.odoobridge.application.port.in.Audit;
import dev.odoobridge.application.port.in.ManageTokens;
import dev.odoobridge.application.port.in.ManageUsers;
import dev.odoobridge.application.port.in.RotateSecrets;

/** Who may do what, and what they did. Called from many threads at once. */
public record AccessUseCases(
    ManageUsers manageUsers,
    ManageTokens manageTokens,
    Audit audit,
    AnswerOnce answerOnce,
    RotateSecrets rotateSecrets) {}
