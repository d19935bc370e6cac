package dev.odoobridge.adapter.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.odoobridge.domain.integration.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class HmacMessageSignerTest {
  private static final Instant AT = Instant.ofEpochSecond(1614265330);
  private final HmacMessageSigner signer = new HmacMessageSigner();

  /** The example by which the libraries of the specification test themselves. */
  @Test
  void signsAsTheSpecificationDoes() {
    var body = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);

    assertEquals(
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        signer.sign(
            new Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"),
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            AT,
            body));
  }

  @Test
  void takesNoOtherKindOfSecret() {
    assertThrows(
        IllegalArgumentException.class,
        () -> signer.sign(new Secret("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"), "m", AT, new byte[0]));
  }
}
