package dev.odoobridge.domain.failure;

import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.record.Parked;
import dev.odoobridge.domain.record.RecordKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What stopped a change, without what is of its record alone: two records with the same cause need
 * the same remedy.
 *
 * @param pattern the message with its ids, numbers and quoted values taken out
 */
public record Cause(IntegrationId integration, EntityName entity, String code, String pattern) {
  private static final int ID_DIGITS = 20;

  /** Why the change of that record was parked. */
  public static Cause of(RecordKey key, Parked parked) {
    var pattern = MessagePattern.of(parked.message(), key.hostId());
    return new Cause(key.integration(), key.entity(), parked.code(), pattern);
  }

  /** A hash of all of it, so that whoever meets the cause names it alike. */
  public FailureGroupId group() {
    var text = String.join("\n", integration.value(), entity.value(), code, pattern);
    var hash = sha256().digest(text.getBytes(StandardCharsets.UTF_8));
    return new FailureGroupId(HexFormat.of().formatHex(hash).substring(0, ID_DIGITS));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
