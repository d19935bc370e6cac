package dev.odoobridge.application.sync;

import dev.odoobridge.domain.link.Base;
import dev.odoobridge.domain.mapping.Links;
import dev.odoobridge.domain.merge.Resolutions;
import dev.odoobridge.domain.merge.Resumption;
import dev.odoobridge.domain.merge.Rules;
import dev.odoobridge.domain.odoo.OdooRecord;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.record.Pending;

/** By what a host record and Odoo's are compared. */
record Comparison(Base base, Rules rules) {

  /**
   * Prepares one.
   *
   * @param decided what people decided of the record's conflicts
   * @param exports for an export; otherwise for an import
   */
  static Comparison of(
      EntitySync entity,
      HostRecord host,
      OdooRecord odoo,
      Base base,
      Links links,
      Resolutions decided,
      boolean exports) {
    if (host.pending().flatMap(Pending::sendingSince).isPresent()) {
      return new Comparison(
          Resumption.base(entity.mapping(), entity.document(), odoo, base),
          Rules.resuming(links, exports, !exports));
    }
    return new Comparison(
        base,
        Rules.of(
                links,
                exports,
                !exports,
                entity.mapping().policies(),
                Newer.isHost(entity, host, odoo))
            .with(decided));
  }
}
