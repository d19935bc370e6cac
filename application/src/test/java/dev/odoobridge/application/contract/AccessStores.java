package dev.odoobridge.application.contract;

import dev.odoobridge.application.port.out.AnswerStore;
import dev.odoobridge.application.port.out.ApiTokenStore;
import dev.odoobridge.application.port.out.AuditLog;
import dev.odoobridge.application.port.out.RefreshTokenStore;
import dev.odoobridge.application.port.out.SealedTexts;

/** The stores of who may do what and who did what, besides that of users. */
public record AccessStores(
    ApiTokenStore apiTokens,
    RefreshTokenStore refreshTokens,
    AuditLog audit,
    AnswerStore answers,
    SealedTexts sealed) {}
