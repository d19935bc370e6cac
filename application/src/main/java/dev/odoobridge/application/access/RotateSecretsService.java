package dev.odoobridge.application.access;

import dev.odoobridge.application.port.in.RotateSecrets;
import dev.odoobridge.application.port.out.SealedTexts;
import dev.odoobridge.domain.access.Caller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Encrypts stored secrets anew. */
public final class RotateSecretsService implements RotateSecrets {
  private static final Logger LOG = LoggerFactory.getLogger(RotateSecretsService.class);

  private final SealedTexts texts;

  public RotateSecretsService(SealedTexts texts) {
    this.texts = texts;
  }

  @Override
  public long rotate(Caller caller) {
    var count = texts.sealAnew();
    LOG.atInfo().addKeyValue("secrets", count).addKeyValue("by", caller.name()).log("sealed anew");
    return count;
  }
}
