package dev.odoobridge.testkit.odoo;

import dev.odoobridge.testkit.odoo.orm.OdooFault;
import java.time.Duration;
import java.util.Map;

/** Something that goes wrong with a call on its way. */
public sealed interface Fault {
  /** The connection is cut before anything happened. */
  record CutBefore() implements Fault {}

  /** The work is done, then the connection is cut without an answer. */
  record CutAfter() implements Fault {}

  /** The transaction begins, waits, then is carried out: its write_date is from before the wait. */
  record Delay(Duration duration) implements Fault {}

  /** Like a delay that ends when the gate is opened. */
  record Hold(Gate gate) implements Fault {}

  /** Nothing happens but this answer, as a proxy would give it. */
  record Answer(int status, Map<String, String> headers, String body) implements Fault {}

  /** The work is done, then the answer is cut in the middle of its body. */
  record Truncated() implements Fault {}

  /** Odoo refuses the call with this error. */
  record Refusal(OdooFault fault) implements Fault {}
}
