package dev.odoobridge.application.memory;

import dev.odoobridge.application.port.out.AuditStore;
import dev.odoobridge.domain.audit.Audit;
import dev.odoobridge.domain.audit.EqualRange;
import dev.odoobridge.domain.audit.Finding;
import dev.odoobridge.domain.audit.FindingFilter;
import dev.odoobridge.domain.audit.NumberedFinding;
import dev.odoobridge.domain.listing.Slice;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.sync.RunId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Audits in memory. */
public final class InMemoryAuditStore implements AuditStore {
  private final InMemoryDatabase database;

  public InMemoryAuditStore(InMemoryDatabase database) {
    this.database = database;
  }

  @Override
  public void save(Audit audit) {
    database.write(
        state -> {
          database.requireKnown(state, audit.integration());
          return state.audits.put(audit.id(), StoredTime.cut(audit));
        });
  }

  @Override
  public Optional<Audit> find(RunId id) {
    return database.read(state -> Optional.ofNullable(state.audits.get(id)));
  }

  @Override
  public List<Audit> list(IntegrationId integration, Slice<Audit> slice) {
    return slice.of(ofIntegration(integration));
  }

  private List<Audit> ofIntegration(IntegrationId integration) {
    return database.read(state -> state.audits).values().stream()
        .filter(audit -> audit.integration().equals(integration))
        .toList();
  }

  @Override
  public long count(IntegrationId integration) {
    return ofIntegration(integration).size();
  }

  @Override
  public void add(RunId audit, List<Finding> findings) {
    database.write(
        state -> {
          if (!state.audits.containsKey(audit)) {
            throw new IllegalArgumentException("audit: is not known: " + audit);
          }
          var all = new ArrayList<>(state.auditFindings.getOrDefault(audit, List.of()));
          findings.forEach(finding -> all.add(new NumberedFinding(all.size() + 1L, finding)));
          return state.auditFindings.put(audit, all);
        });
  }

  @Override
  public List<NumberedFinding> findings(
      RunId audit, FindingFilter filter, Slice<NumberedFinding> slice) {
    return slice.of(matching(audit, filter));
  }

  @Override
  public long countFindings(RunId audit, FindingFilter filter) {
    return matching(audit, filter).size();
  }

  private List<NumberedFinding> matching(RunId audit, FindingFilter filter) {
    return database.read(state -> state.auditFindings.getOrDefault(audit, List.of())).stream()
        .filter(each -> holds(filter.entity(), each.finding().entity()))
        .filter(each -> holds(filter.kind(), each.finding().kind()))
        .filter(each -> holds(filter.severity(), each.finding().severity()))
        .toList();
  }

  private static <T> boolean holds(Optional<T> wanted, T actual) {
    return wanted.isEmpty() || wanted.get().equals(actual);
  }

  @Override
  public Optional<EqualRange> equalRange(
      IntegrationId integration, EntityName entity, long bucket) {
    return Optional.ofNullable(ranges(new Place(integration, entity)).get(bucket));
  }

  @Override
  public void remember(IntegrationId integration, EntityName entity, EqualRange range) {
    var cut =
        new EqualRange(range.bucket(), range.here(), range.there(), StoredTime.cut(range.at()));
    database.write(
        state -> {
          database.requireKnown(state, integration);
          var place = new Place(integration, entity);
          var changed = new HashMap<>(ranges(place));
          changed.put(range.bucket(), cut);
          return state.equalRanges.put(place, changed);
        });
  }

  @Override
  public void forget(IntegrationId integration, EntityName entity, long bucket) {
    database.write(
        state -> {
          var place = new Place(integration, entity);
          var changed = new HashMap<>(ranges(place));
          changed.remove(bucket);
          return state.equalRanges.put(place, changed);
        });
  }

  private Map<Long, EqualRange> ranges(Place place) {
    return database.read(state -> state.equalRanges.getOrDefault(place, Map.of()));
  }
}
