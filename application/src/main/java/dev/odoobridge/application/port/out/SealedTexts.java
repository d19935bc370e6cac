package dev.odoobridge.application.port.out;

/** All that is stored encrypted. */
public interface SealedTexts {

  /**
   * Encrypts all of it anew with the key that seals now; all of it, or nothing.
   *
   * @return how many secrets there are
   * @throws SecretVault.CannotOpen when one was sealed with a key that is not given
   */
  long sealAnew();
}
