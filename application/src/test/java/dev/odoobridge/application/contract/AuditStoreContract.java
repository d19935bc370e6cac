package dev.odoobridge.application.contract;

import static dev.odoobridge.application.contract.SampleRecords.CUSTOMER;
import static dev.odoobridge.application.contract.SampleRecords.INTEGRATION;
import static dev.odoobridge.application.contract.SampleRecords.NOON;
import static dev.odoobridge.application.contract.SampleRecords.ORDER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.odoobridge.application.port.out.AuditStore;
import dev.odoobridge.domain.audit.Audit;
import dev.odoobridge.domain.audit.AuditStatus;
import dev.odoobridge.domain.audit.Disagreement;
import dev.odoobridge.domain.audit.EqualRange;
import dev.odoobridge.domain.audit.Finding;
import dev.odoobridge.domain.audit.FindingFilter;
import dev.odoobridge.domain.audit.FindingKind;
import dev.odoobridge.domain.audit.NumberedFinding;
import dev.odoobridge.domain.audit.Severity;
import dev.odoobridge.domain.audit.Tally;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.plan.OperationKind;
import dev.odoobridge.domain.plan.PlanId;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.record.IntegrationId;
import dev.odoobridge.domain.sync.RunId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Holds for every {@link AuditStore}. */
public interface AuditStoreContract extends StoreContract {
  RunId AUDIT = new RunId("a-1");

  default AuditStore audits() {
    return stores().audits();
  }

  private static Audit begun(String id) {
    return new Audit(
        new RunId(id),
        INTEGRATION,
        List.of(ORDER, CUSTOMER),
        true,
        "alice \"a\"",
        NOON,
        AuditStatus.RUNNING,
        Map.of(),
        Optional.empty());
  }

  private static Finding finding(FindingKind kind, Severity severity) {
    return new Finding(
        CUSTOMER,
        kind,
        severity,
        Optional.empty(),
        Optional.of(new OdooId(4)),
        "",
        List.of(),
        Optional.empty());
  }

  private static Finding full() {
    return new Finding(
        ORDER,
        FindingKind.DRIFTED,
        Severity.WARNING,
        Optional.of(new HostId("o-1")),
        Optional.of(new OdooId(12)),
        "mind \"this\"",
        List.of(new Disagreement("total", "1", "2"), new Disagreement("notes", "", "two\nlines")),
        Optional.of(OperationKind.HOST_UPDATE));
  }

  private void givenAudit(Finding... findings) {
    addIntegration();
    audits().save(begun("a-1"));
    audits().add(AUDIT, List.of(findings));
  }

  private List<NumberedFinding> findings(FindingFilter filter) {
    var findings = audits().findings(AUDIT, filter, Slices.all(NumberedFinding.SORTING));
    assertEquals(findings.size(), audits().countFindings(AUDIT, filter));
    return findings;
  }

  private List<Long> numbers(FindingFilter filter) {
    return findings(filter).stream().map(NumberedFinding::number).toList();
  }

  @Test
  default void findsAnAuditInTheStateItWasSavedLast() {
    givenAudit();
    assertEquals(Optional.of(begun("a-1")), audits().find(AUDIT));

    var ended =
        begun("a-1")
            .counted(ORDER, new Tally(5_000_000_000L, 2, 1, Map.of(FindingKind.DOUBLED, 3L)))
            .counted(CUSTOMER, Tally.NONE)
            .ended(Optional.of(new PlanId("a-1")));
    audits().save(ended);

    assertEquals(Optional.of(ended), audits().find(AUDIT));
    assertEquals(
        List.of(ORDER, CUSTOMER),
        List.copyOf(audits().find(AUDIT).orElseThrow().tallies().keySet()));
    assertEquals(Optional.empty(), audits().find(new RunId("a-2")));
  }

  @Test
  default void listsAuditsFromTheNewestToTheOldest() {
    addIntegration();
    IntStream.rangeClosed(1, 3).forEach(number -> audits().save(begun("a-" + number)));

    assertEquals(
        List.of(begun("a-3"), begun("a-2")), audits().list(INTEGRATION, Audit.SORTING.first(2)));
    assertEquals(
        List.of(begun("a-1")),
        audits().list(INTEGRATION, Slices.after(Audit.SORTING, begun("a-2"), 10)));
    assertEquals(3, audits().count(INTEGRATION));
    assertEquals(0, audits().count(new IntegrationId("other")));
    Slices.check(Audit.SORTING, slice -> audits().list(INTEGRATION, slice));
  }

  @Test
  default void keepsFindingsInTheOrderTheyWereAdded() {
    var bare = finding(FindingKind.ORPHANED, Severity.ERROR);
    givenAudit(full(), bare);
    audits().add(AUDIT, List.of(bare));

    assertEquals(
        List.of(
            new NumberedFinding(1, full()),
            new NumberedFinding(2, bare),
            new NumberedFinding(3, bare)),
        findings(FindingFilter.ALL));
  }

  @Test
  default void listsFindingsForWhichEveryConditionHolds() {
    givenAudit(
        full(),
        finding(FindingKind.DRIFTED, Severity.ERROR),
        finding(FindingKind.MISSING, Severity.WARNING));

    assertEquals(List.of(1L, 2L, 3L), numbers(FindingFilter.ALL));
    Slices.check(
        NumberedFinding.SORTING, slice -> audits().findings(AUDIT, FindingFilter.ALL, slice));
    assertEquals(
        List.of(1L),
        numbers(new FindingFilter(Optional.of(ORDER), Optional.empty(), Optional.empty())));
    assertEquals(
        List.of(2L),
        numbers(
            new FindingFilter(
                Optional.empty(), Optional.of(FindingKind.DRIFTED), Optional.of(Severity.ERROR))));
  }

  @Test
  default void refusesFindingsOfAnUnknownAudit() {
    assertThrows(IllegalArgumentException.class, () -> audits().add(AUDIT, List.of(full())));
  }

  @Test
  default void remembersARangeAsItWasEqualLast() {
    addIntegration();
    var range = new EqualRange(7, "here", "there", NOON);
    audits().remember(INTEGRATION, CUSTOMER, new EqualRange(7, "old", "older", NOON));
    audits().remember(INTEGRATION, CUSTOMER, range);
    audits().remember(INTEGRATION, ORDER, new EqualRange(7, "x", "y", NOON));

    assertEquals(Optional.of(range), audits().equalRange(INTEGRATION, CUSTOMER, 7));
    assertEquals(Optional.empty(), audits().equalRange(INTEGRATION, CUSTOMER, 8));

    audits().forget(INTEGRATION, CUSTOMER, 7);
    audits().forget(INTEGRATION, CUSTOMER, 9);
    assertEquals(Optional.empty(), audits().equalRange(INTEGRATION, CUSTOMER, 7));
    assertEquals(true, audits().equalRange(INTEGRATION, ORDER, 7).isPresent());
  }

  @Test
  default void goesWithItsIntegration() {
    givenAudit(full());
    audits().remember(INTEGRATION, CUSTOMER, new EqualRange(7, "here", "there", NOON));

    stores().integrations().remove(INTEGRATION);

    assertEquals(Optional.empty(), audits().find(AUDIT));
    assertEquals(List.of(), findings(FindingFilter.ALL));
    assertEquals(Optional.empty(), audits().equalRange(INTEGRATION, CUSTOMER, 7));
  }
}
