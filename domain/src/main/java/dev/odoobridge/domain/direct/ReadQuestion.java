package dev.odoobridge.domain.direct;

import dev.odoobridge.domain.access.OdooAccess;
import dev.odoobridge.domain.integration.Integration;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.record.IntegrationId;
import java.time.Instant;

/**
 * All that an answer of Odoo's depends on, but for Odoo itself: two equal questions may have the
 * same answer, two that differ in anything, the rights of who asks included, never.
 *
 * @param configured when the integration was changed last: another user or company sees other rows
 * @param asked which records, of which shape
 */
public record ReadQuestion(
    IntegrationId integration,
    Instant configured,
    ModelName model,
    OdooAccess access,
    Record asked) {

  public static ReadQuestion of(
      Integration integration, ModelName model, OdooAccess access, Record asked) {
    return new ReadQuestion(integration.id(), integration.updatedAt(), model, access, asked);
  }
}
