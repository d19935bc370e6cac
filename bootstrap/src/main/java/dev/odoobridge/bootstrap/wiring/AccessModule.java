package dev.odoobridge.bootstrap.wiring;

import dagger.Module;
import dagger.Provides;
import dev.odoobridge.adapter.http.AccessUseCases;
import dev.odoobridge.adapter.persistence.JdbcTransactions;
import dev.odoobridge.adapter.persistence.PostgresAnswerStore;
import dev.odoobridge.adapter.persistence.PostgresApiTokenStore;
import dev.odoobridge.adapter.persistence.PostgresAuditLog;
import dev.odoobridge.adapter.persistence.PostgresRefreshTokenStore;
import dev.odoobridge.adapter.persistence.PostgresSealedTexts;
import dev.odoobridge.application.access.AnswerOnceService;
import dev.odoobridge.application.access.AuditService;
import dev.odoobridge.application.access.ManageTokensService;
import dev.odoobridge.application.access.ManageUsersService;
import dev.odoobridge.application.access.Renewal;
import dev.odoobridge.application.access.RotateSecretsService;
import dev.odoobridge.application.access.TokenCheck;
import dev.odoobridge.application.odoo.KnownNames;
import dev.odoobridge.application.port.in.ManageTokens;
import dev.odoobridge.application.port.in.ManageUsers;
import dev.odoobridge.application.port.out.AnswerStore;
import dev.odoobridge.application.port.out.ApiTokenStore;
import dev.odoobridge.application.port.out.IntegrationStore;
import dev.odoobridge.application.port.out.PasswordHasher;
import dev.odoobridge.application.port.out.ProfileSource;
import dev.odoobridge.application.port.out.RefreshTokenStore;
import dev.odoobridge.application.port.out.SecretVault;
import dev.odoobridge.application.port.out.Transactions;
import dev.odoobridge.application.port.out.UserStore;
import dev.odoobridge.bootstrap.config.Settings;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;

/** Users, tokens, and what is kept of who did what. */
@Module
interface AccessModule {

  @Provides
  @Singleton
  static ApiTokenStore apiTokenStore(JdbcTransactions transactions) {
    return new PostgresApiTokenStore(transactions);
  }

  @Provides
  @Singleton
  static RefreshTokenStore refreshTokenStore(JdbcTransactions transactions) {
    return new PostgresRefreshTokenStore(transactions);
  }

  @Provides
  @Singleton
  static TokenCheck tokenCheck(ApiTokenStore tokens, InstantSource clock) {
    return new TokenCheck(tokens, clock);
  }

  @Provides
  static Renewal renewal(
      RefreshTokenStore tokens, UserStore users, InstantSource clock, SecureRandom random) {
    return new Renewal(tokens, users, clock, random);
  }

  @Provides
  static KnownNames knownNames(IntegrationStore integrations, ProfileSource profiles) {
    return new KnownNames(integrations, profiles);
  }

  @Provides
  static ManageTokens manageTokens(
      ApiTokenStore tokens,
      AnswerStore answers,
      KnownNames known,
      InstantSource clock,
      SecureRandom random) {
    return new ManageTokensService(tokens, answers, known, clock, random);
  }

  @Provides
  static ManageUsers manageUsers(
      UserStore users,
      AnswerStore answers,
      PasswordHasher hasher,
      Transactions transactions,
      InstantSource clock) {
    return new ManageUsersService(users, answers, hasher, transactions, clock);
  }

  @Provides
  @Singleton
  static AuditService auditService(
      JdbcTransactions transactions, Settings settings, InstantSource clock) {
    return new AuditService(
        new PostgresAuditLog(transactions), settings.guarding().auditKept(), clock);
  }

  @Provides
  @Singleton
  static AnswerOnceService answerOnceService(AnswerStore answers, InstantSource clock) {
    return new AnswerOnceService(answers, clock);
  }

  @Provides
  static AnswerStore answerStore(JdbcTransactions transactions, SecretVault vault) {
    return new PostgresAnswerStore(transactions, vault);
  }

  @Provides
  static AccessUseCases accessUseCases(
      ManageUsers manageUsers,
      ManageTokens manageTokens,
      AuditService audit,
      AnswerOnceService answers,
      JdbcTransactions transactions,
      SecretVault vault) {
    var secrets = new RotateSecretsService(new PostgresSealedTexts(transactions, vault));
    return new AccessUseCases(manageUsers, manageTokens, audit, answers, secrets);
  }
}
