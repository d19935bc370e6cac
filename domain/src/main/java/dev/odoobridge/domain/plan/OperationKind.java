package dev.odoobridge.domain.plan;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is done to one record, on the side the operation changes. */
public enum OperationKind {
  /** Odoo gets a new record. */
  CREATE,
  /** Values of Odoo's record change, perhaps its state too. */
  UPDATE,
  /** Odoo's document goes to another state, and nothing else. */
  TRANSITION,
  /** Both sides have the record and agree; it becomes known that they are one. */
  LINK,
  /** What the host deleted is archived in Odoo. */
  ARCHIVE,
  /** What the host deleted is cancelled in Odoo. */
  CANCEL,
  /** What the host deleted is deleted in Odoo for good. */
  UNLINK,
  /** What the host deleted is left alone in Odoo, and no longer followed. */
  KEEP,
  /** Odoo's second record for one host record loses its key and is archived. */
  RETIRE,
  /** The host gets a record that was made in Odoo. */
  HOST_CREATE,
  /** The host's record takes values of Odoo over. */
  HOST_UPDATE,
  /** The host's record goes, as Odoo's has. */
  HOST_DELETE;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<OperationKind> parse(String word) {
    return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}
