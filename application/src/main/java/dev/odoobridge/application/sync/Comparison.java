package dev.odoobridge.application.sync;

import dev.odoobridge.domain.link.Agreed;
import dev.odoobridge.domain.link.Base;
import dev.odoobridge.domain.mapping.EntityMapping;
import dev.odoobridge.domain.mapping.Links;
import dev.odoobridge.domain.mapping.StatusMapping;
import dev.odoobridge.domain.merge.Merged;
import dev.odoobridge.domain.merge.Resolutions;
import dev.odoobridge.domain.merge.Resumption;
import dev.odoobridge.domain.merge.Rules;
import dev.odoobridge.domain.odoo.OdooRecord;
import dev.odoobridge.domain.policy.ConflictPolicies;
import dev.odoobridge.domain.policy.ConflictPolicy;
import dev.odoobridge.domain.record.HostRecord;
import dev.odoobridge.domain.record.Sending;
import dev.odoobridge.domain.value.FieldValue;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;

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
    var sending = host.sending();
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

  /**
   * What is agreed on before anything is sent: with what was seen to have arrived, and with what
   * the policies gave to Odoo, so that a later word of the host about something else does not undo
   * it. What a person decided stands on its own.
   *
   * @param merged what came of the comparison
   */
  Base known(EntityMapping mapping, Merged merged) {
    var fields = new LinkedHashMap<>(merged.base().fields());
    for (var conflict : merged.conflicts()) {
      var name = conflict.field();
      var isOdoos =
          conflict.resolved().equals("odoo")
              && rules.resolutions().of(name, conflict.values()).isEmpty();
      if (isOdoos && mapping.fields().stream().anyMatch(field -> field.name().equals(name))) {
        var before = fields.get(name);
        var odoo = before == null ? List.<FieldValue>of() : before.odoo();
        fields.put(name, new Agreed(conflict.values().host(), odoo));
      }
    }
    return new Base(fields, base.lines());
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
    return host.sending()
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
