package dev.odoobridge.application.sync;

import dev.odoobridge.domain.link.Base;
import dev.odoobridge.domain.mapping.EntityMapping;
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
import dev.odoobridge.domain.record.Sending;
import java.time.temporal.ChronoUnit;

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
    var winners = policies(entity, host, odoo);
    var policies = sending.isPresent() ? resuming(mapping, winners) : winners;
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
  private static ConflictPolicies resuming(EntityMapping mapping, ConflictPolicies policies) {
    return mapping
        .status()
        .map(StatusMapping::host)
        .map(field -> policies.with(field, ConflictPolicy.HOST))
        .orElse(policies);
  }

  /**
   * Who wins a field: the same when a change is planned and when what came of it is stored.
   *
   * @param host as it was when the change was planned
   * @param odoo likewise
   */
  static ConflictPolicies policies(EntitySync entity, HostRecord host, OdooRecord odoo) {
    return host.pending()
        .flatMap(Pending::sending)
        .map(begun -> since(entity, host, odoo, begun))
        .orElse(entity.mapping().policies());
  }

  /**
   * What the host has not said anew since the sending is older than what was written in Odoo after
   * it, whatever else the host has said.
   */
  private static ConflictPolicies since(
      EntitySync entity, HostRecord host, OdooRecord odoo, Sending begun) {
    var policies = entity.mapping().policies();
    var since = begun.since().truncatedTo(ChronoUnit.SECONDS);
    if (odoo.writeDate().filter(at -> !at.isBefore(since)).isEmpty()) {
      return policies;
    }
    for (var field : entity.mapping().fields()) {
      var said = field.hostValues(host.current().row());
      if (policies.of(field.name()) == ConflictPolicy.NEWEST
          && said.equals(field.hostValues(begun.content().row()))) {
        policies = policies.with(field.name(), ConflictPolicy.ODOO);
      }
    }
    return policies;
  }
}
