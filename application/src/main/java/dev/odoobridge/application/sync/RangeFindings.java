package dev.odoobridge.application.sync;

import dev.odoobridge.domain.audit.Disagreement;
import dev.odoobridge.domain.audit.Finding;
import dev.odoobridge.domain.audit.FindingKind;
import dev.odoobridge.domain.audit.Severity;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.HostId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an audit finds in one range of ids, in its order. */
final class RangeFindings {
  private final EntitySync entity;
  private final List<Finding> all = new ArrayList<>();

  RangeFindings(EntitySync entity) {
    this.entity = entity;
  }

  List<Finding> all() {
    return all;
  }

  /** Something that is wrong. */
  void error(FindingKind kind, OdooId odooId, @Nullable HostId hostId, String message) {
    add(kind, Severity.ERROR, odooId, Optional.ofNullable(hostId), message);
  }

  void add(
      FindingKind kind, Severity severity, OdooId odooId, Optional<HostId> hostId, String message) {
    all.add(
        new Finding(
            entity.name(),
            kind,
            severity,
            hostId,
            Optional.of(odooId),
            message,
            List.<Disagreement>of(),
            Optional.empty()));
  }

  /** A pair that does not say the same. */
  void drifted(Verdict.Wrong wrong, OdooId odooId, HostId hostId) {
    all.add(
        new Finding(
            entity.name(),
            FindingKind.DRIFTED,
            wrong.severity(),
            Optional.of(hostId),
            Optional.of(odooId),
            wrong.message(),
            wrong.disagreements(),
            Optional.empty()));
  }
}
