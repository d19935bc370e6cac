package dev.odoobridge.application.sync;

import dev.odoobridge.domain.odoo.OdooRecord;
import dev.odoobridge.domain.record.HostRecord;
import java.time.temporal.ChronoUnit;

/** Tells which side changed a record last. */
final class Newer {
  private Newer() {}

  /** A link that was made after the host's last word is that of a record just recognised. */
  private static boolean outlivedItsDeletion(HostRecord host) {
    return host.link().filter(link -> !link.linkedAt().isAfter(host.saidAt())).isPresent();
  }

  /**
   * Whether the host did. Odoo's time is cut to seconds; within one second nobody knows, and Odoo,
   * where people work, counts as the newer. What Odoo archived for the host is older in any case.
   */
  static boolean isHost(EntitySync entity, HostRecord host, OdooRecord odoo) {
    if (entity.isComingBack(host, odoo) && outlivedItsDeletion(host)) {
      return true;
    }
    var said = host.saidAt().truncatedTo(ChronoUnit.SECONDS);
    return odoo.writeDate().map(said::isAfter).orElse(true);
  }
}
