package dev.odoobridge.adapter.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.odoobridge.application.port.out.SecretVault;
import dev.odoobridge.domain.integration.Secret;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Encrypts with AES-256-GCM. A sealed text is {@code v1.KEY-ID.BYTES}: the bytes, in base64url, are
 * the random nonce, the ciphertext and its tag. Version, key id and place are authenticated with
 * it. Keys can be changed: the first one given seals, all of them open.
 */
public final class AesGcmVault implements SecretVault {
  private static final String VERSION = "v1";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final Map<String, SecretKey> keys;
  private final String sealingKeyId;
  private final SecureRandom random;

  /**
   * @param keys at least one
   */
  public AesGcmVault(List<ServiceKey> keys, SecureRandom random) {
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("keys: none is given");
    }
    var derived = new LinkedHashMap<String, SecretKey>();
    keys.forEach(key -> derived.putIfAbsent(key.id(), key.derive("vault", "AES")));
    this.keys = Collections.unmodifiableMap(derived);
    this.sealingKeyId = keys.getFirst().id();
    this.random = random;
  }

  @Override
  public String seal(Secret secret, String place) {
    var nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      var cipher = cipher(Cipher.ENCRYPT_MODE, sealingKeyId, nonce, place);
      var plain = secret.reveal().getBytes(UTF_8);
      var bytes = new byte[NONCE_BYTES + cipher.getOutputSize(plain.length)];
      System.arraycopy(nonce, 0, bytes, 0, NONCE_BYTES);
      cipher.doFinal(plain, 0, plain.length, bytes, NONCE_BYTES);
      return VERSION + "." + sealingKeyId + "." + Base64Url.encode(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no AES-256-GCM", e);
    }
  }

  @Override
  public Secret open(String sealed, String place) {
    var parts = sealed.split("\\.", -1);
    if (parts.length != 3 || !parts[0].equals(VERSION) || !keys.containsKey(parts[1])) {
      throw new CannotOpen(place);
    }
    var bytes = Base64Url.decode(parts[2]).orElseThrow(() -> new CannotOpen(place));
    if (bytes.length <= NONCE_BYTES + TAG_BITS / Byte.SIZE) {
      throw new CannotOpen(place);
    }
    try {
      var cipher = cipher(Cipher.DECRYPT_MODE, parts[1], bytes, place);
      var plain = cipher.doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
      return new Secret(new String(plain, UTF_8));
    } catch (GeneralSecurityException _) {
      throw new CannotOpen(place);
    }
  }

  private Cipher cipher(int mode, String keyId, byte[] nonce, String place)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, keys.get(keyId), new GCMParameterSpec(TAG_BITS, nonce, 0, NONCE_BYTES));
    cipher.updateAAD((VERSION + "." + keyId + "." + place).getBytes(UTF_8));
    return cipher;
  }
}
