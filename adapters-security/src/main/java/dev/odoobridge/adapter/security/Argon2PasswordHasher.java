package dev.odoobridge.adapter.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import dev.odoobridge.application.port.out.PasswordHasher;
import dev.odoobridge.domain.integration.Secret;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;

/**
 * Hashes with Argon2id, 19 MiB, two passes, one lane, as OWASP's password storage sheet asks.
 * Hashes are in the usual {@code $argon2id$...} form and carry their parameters, so those made with
 * others still match. Only some are worked on at once, the others wait their turn: hashing is hard
 * work on purpose, and anybody may ask for it.
 */
public final class Argon2PasswordHasher implements PasswordHasher {
  private static final int MEMORY_KIB = 19_456;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;

  /** The digits are bounded, so that a text put in place of a hash cannot ask for all memory. */
  private static final Pattern FORM =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=([1-9]\\d{3,5}),t=([1-9]\\d?),p=([1-9])"
              + "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");

  private final SecureRandom random;
  private final Semaphore turns;

  /** With so many turns that half of the machine stays free for everything else. */
  public Argon2PasswordHasher(SecureRandom random) {
    this(random, new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true));
  }

  Argon2PasswordHasher(SecureRandom random, Semaphore turns) {
    this.random = random;
    this.turns = turns;
  }

  @Override
  public String hash(Secret password) {
    var salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return hash(password, salt, MEMORY_KIB, PASSES, LANES, HASH_BYTES);
  }

  @Override
  public boolean matches(Secret password, String hash) {
    var form = FORM.matcher(hash);
    if (!form.matches()) {
      return false;
    }
    try {
      var again =
          hash(
              password,
              Base64.getDecoder().decode(form.group(4)),
              Integer.parseInt(form.group(1)),
              Integer.parseInt(form.group(2)),
              Integer.parseInt(form.group(3)),
              Base64.getDecoder().decode(form.group(5)).length);
      return MessageDigest.isEqual(again.getBytes(UTF_8), hash.getBytes(UTF_8));
    } catch (IllegalArgumentException _) {
      // Salt or hash is no base64.
      return false;
    }
  }

  private String hash(Secret password, byte[] salt, int memory, int passes, int lanes, int length) {
    turns.acquireUninterruptibly();
    try {
      return Argon2Function.getInstance(memory, passes, lanes, length, Argon2.ID)
          .hash(password.reveal().getBytes(UTF_8), salt)
          .getResult();
    } finally {
      turns.release();
    }
  }
}
