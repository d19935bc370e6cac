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
  static SecretVault secretVault(ServiceKey key, SecureRandom random) {
    return new AesGcmVault(List.of(key), random);
  }

  @Provides
  @Singleton
  static PasswordHasher passwordHasher(SecureRandom random) {
    return new Argon2PasswordHasher(random);
  }

  @Provides
  @Singleton
  static AccessTokens accessTokens(ServiceKey key, SecureRandom random) {
    return new JwtAccessTokens(List.of(key), random);
  }
}
