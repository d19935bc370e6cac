package dev.odoobridge.domain.merge;

import dev.odoobridge.domain.link.Base;
import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.Content;
import dev.odoobridge.domain.sync.FieldChange;
import dev.odoobridge.domain.value.FieldValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a merge of one record asks for.
 *
 * @param host what the host record is to hold
 * @param base what both sides agree on without anything being written to Odoo
 * @param writes values to write to the Odoo record
 * @param lineWrites changes of its lines, by the field that holds them
 * @param transition the state it is to go to
 * @param sent the host values behind the writes, by mapped field
 * @param lineSent the same for lines
 * @param toHost what changes for the host, for people
 * @param toOdoo what changes in Odoo, for people
 * @param waits something is to go to Odoo that the rules did not let through
 * @param notes what a person should be told
 */
public record Merged(
    Content host,
    Base base,
    Map<FieldName, FieldValue> writes,
    Map<FieldName, List<LineWrite>> lineWrites,
    Optional<Transition> transition,
    Map<String, List<FieldValue>> sent,
    Map<OdooId, Map<String, List<FieldValue>>> lineSent,
    List<FieldChange> toHost,
    List<FieldChange> toOdoo,
    List<Conflict> conflicts,
    boolean waits,
    List<String> notes) {

  /** Whether Odoo is to be changed. */
  public boolean changesOdoo() {
    return !writes.isEmpty() || !lineWrites.isEmpty() || transition.isPresent();
  }

  /** Whether one side's value went under in a conflict that this merge decided for the other. */
  public boolean hasLost(String winner) {
    return conflicts.stream().anyMatch(conflict -> conflict.resolved().equals(winner));
  }

  /** Whether some field waits for a person. */
  public boolean isOpen() {
    return conflicts.stream().anyMatch(Conflict::isOpen);
  }
}
