package dev.odoobridge.application.sync;

import dev.odoobridge.domain.link.Base;
import dev.odoobridge.domain.mapping.Links;
import dev.odoobridge.domain.mapping.StatusMapping;
import dev.odoobridge.domain.merge.Resolutions;
import dev.odoobridge.domain.merge.Resumption;
import dev.odoobridge.domain.merge.Rules;
import dev.odoobridge.domain.odoo.OdooRecord;
import dev.odoobridge.domain.policy.ConflictPolicies;
import dev.odoobridge.domain.policy.ConflictPolicy;
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
    var mapping = entity.mapping();
    var sending = host.pending().flatMap(Pending::sending);
    var policies = sending.isPresent() ? resuming(entity) : mapping.policies();
    var rules =
        Rules.of(links, exports, !exports, policies, Newer.isHost(entity, host, odoo))
            .with(decided);
    return new Comparison(
        sending
            .map(
                begun ->
                    Resumption.base(
                        mapping,
                        entity.document(),
                        host.current(),
                        begun.content(),
                        odoo,
                        base,
                        links))
            .orElse(base),
        rules);
  }

  /** A document that stopped half way between two states goes on to where the host wants it. */
  private static ConflictPolicies resuming(EntitySync entity) {
    var policies = entity.mapping().policies();
    return entity
        .mapping()
        .status()
        .map(StatusMapping::host)
        .map(field -> policies.with(field, ConflictPolicy.HOST))
        .orElse(policies);
  }
}
