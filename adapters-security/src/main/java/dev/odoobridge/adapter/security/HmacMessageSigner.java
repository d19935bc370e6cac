package dev.odoobridge.adapter.security;

import dev.odoobridge.application.port.out.MessageSigner;
import dev.odoobridge.domain.integration.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs after Standard Webhooks 1.0.0, symmetrically: {@code v1,} and the HMAC-SHA256 of id, time
 * and body with dots between them.
 */
public final class HmacMessageSigner implements MessageSigner {
  private static final String ALGORITHM = "HmacSHA256";
  private static final String PREFIX = "whsec_";

  @Override
  public String sign(Secret secret, String message, Instant at, byte[] body) {
    var text = secret.reveal();
    if (!text.startsWith(PREFIX)) {
      throw new IllegalArgumentException("secret: must begin with whsec_");
    }
    try {
      var mac = Mac.getInstance(ALGORITHM);
      var key = Base64.getDecoder().decode(text.substring(PREFIX.length()));
      mac.init(new SecretKeySpec(key, ALGORITHM));
      mac.update((message + "." + at.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8));
      return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
