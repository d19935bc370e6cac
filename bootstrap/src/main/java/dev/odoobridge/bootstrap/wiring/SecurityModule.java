package dev.odoobridge.bootstrap.wiring;

import dagger.Module;
import dagger.Provides;
import dev.odoobridge.adapter.security.AesGcmVault;
import dev.odoobridge.adapter.security.Argon2PasswordHasher;
import dev.odoobridge.adapter.security.JwtAccessTokens;
import dev.odoobridge.adapter.security.ServiceKey;
import dev.odoobridge.application.port.out.AccessTokens;
import dev.odoobridge.application.port.out.PasswordHasher;
import dev.odoobridge.application.port.out.SecretVault;
import dev.odoobridge.bootstrap.config.Settings;
import dev.odoobridge.bootstrap.runtime.Bridge;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.List;

/** Encryption, passwords and tokens. */
@Module
interface SecurityModule {

  @Provides
  @Singleton
  static SecureRandom secureRandom() {
    return new SecureRandom();
  }

  @Provides
  @Singleton
  static SecretVault secretVault(ServiceKey key, Settings settings, SecureRandom random) {
    return new AesGcmVault(keys(key, settings), random);
  }

  /** The first one seals and signs; the old one opens what was sealed before. */
  private static List<ServiceKey> keys(ServiceKey key, Settings settings) {
    return settings
        .guarding()
        .oldSecretKey()
        .map(old -> List.of(key, Bridge.key(old, "ODOO_BRIDGE_OLD_SECRET_KEY")))
        .orElse(List.of(key));
  }

  @Provides
  @Singleton
  static PasswordHasher passwordHasher(SecureRandom random) {
    return new Argon2PasswordHasher(random);
  }

  @Provides
  @Singleton
  static AccessTokens accessTokens(ServiceKey key, Settings settings, SecureRandom random) {
    return new JwtAccessTokens(keys(key, settings), random);
  }
}
