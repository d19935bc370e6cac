package dev.odoobridge.domain.plan;

import dev.odoobridge.domain.odoo.OdooId;
import dev.odoobridge.domain.record.EntityName;
import dev.odoobridge.domain.record.HostId;
import dev.odoobridge.domain.sync.Direction;
import dev.odoobridge.domain.sync.Excerpt;
import dev.odoobridge.domain.sync.FieldChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One thing a plan does to one record.
 *
 * @param direction {@link Direction#EXPORT} changes Odoo, {@link Direction#IMPORT} the host
 * @param hostId the host's record; one that does not exist yet has the id it will get
 * @param odooId Odoo's record; empty for one that is to be made
 * @param changes before and after, in words for people
 * @param message what else a person should know; may be empty
 * @param effect a {@link Fingerprint} of all that is done, before and after: two operations that
 *     have the same do the same
 */
public record Operation(
    EntityName entity,
    Direction direction,
    OperationKind kind,
    Optional<HostId> hostId,
    Optional<OdooId> odooId,
    List<FieldChange> changes,
    String message,
    Basis basis,
    String effect) {
  public Operation {
    if (hostId.isEmpty() && odooId.isEmpty()) {
      throw new IllegalArgumentException("hostId, odooId: one of them must be given");
    }
    changes = List.copyOf(changes);
    message = Excerpt.of(message);
  }

  /** Names the record on the side the operation looks from; a plan has one operation for each. */
  public record Key(EntityName entity, Direction direction, String id) {

    /** For an operation that looks from the host's record. */
    public static Key of(EntityName entity, HostId id) {
      return new Key(entity, Direction.EXPORT, "host " + id);
    }

    /** For one that looks from Odoo's. */
    public static Key of(EntityName entity, Direction direction, OdooId id) {
      return new Key(entity, direction, "odoo " + id);
    }
  }

  public Key key() {
    return direction == Direction.EXPORT && kind != OperationKind.RETIRE && hostId.isPresent()
        ? Key.of(entity, hostId.get())
        : Key.of(entity, direction, odooId.orElseThrow());
  }

  /** Whether both do the same to the same record. */
  public boolean isSameAs(Operation other) {
    return key().equals(other.key()) && kind == other.kind && effect.equals(other.effect);
  }

  /**
   * Why this cannot be carried out any more, for people.
   *
   * @param now what would be done by now; empty when nothing
   * @param reason why nothing would be; may be empty
   */
  public String moved(Optional<Operation> now, String reason) {
    var words = new ArrayList<String>();
    now.ifPresent(
        other -> {
          basis.hostVersion().ifPresent(before -> version(before, other).ifPresent(words::add));
          if (!basis.odooWritten().equals(other.basis().odooWritten())) {
            other
                .basis()
                .odooWritten()
                .ifPresent(at -> words.add("Odoo's record was written at " + at));
          }
          if (!basis.agreed().equals(other.basis().agreed())) {
            words.add("what both sides last agreed on is another");
          }
          words.add("by now it would be: " + describe(other));
        });
    if (now.isEmpty()) {
      words.add(reason.isEmpty() ? "nothing of it is left to do" : reason);
    }
    return "planned was: " + describe(this) + "; " + String.join("; ", words);
  }

  private static Optional<String> version(long before, Operation now) {
    return now.basis()
        .hostVersion()
        .filter(version -> version != before)
        .map(version -> "the host's record is at version " + version + ", was at " + before);
  }

  private static String describe(Operation operation) {
    var changes =
        operation.changes().stream()
            .map(change -> change.field() + " " + change.before() + " → " + change.after())
            .toList();
    return changes.isEmpty()
        ? operation.kind().word()
        : operation.kind().word() + " (" + String.join(", ", changes) + ")";
  }
}
