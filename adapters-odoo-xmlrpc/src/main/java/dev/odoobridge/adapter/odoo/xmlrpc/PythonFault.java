package dev.odoobridge.adapter.odoo.xmlrpc;

import dev.odoobridge.adapter.odoo.common.NamedFault;
import java.util.regex.Pattern;

/**
 * Faults as Odoo 14 to 21 write them under {@code /xmlrpc/2}: of most the code tells the class, and
 * the text is the message; under code 1 the text is Python's traceback, which ends in both.
 */
final class PythonFault {
  private static final String TRACEBACK = "Traceback (most recent call last):\n";
  private static final Pattern CLASS =
      Pattern.compile("(?<name>[A-Za-z_][\\w.]*)(?:: (?<message>.*))?", Pattern.DOTALL);
  // The last line is translated, but ends in the records and the user in every language.
  private static final Pattern MISSING_RECORD =
      Pattern.compile("\\W.{0,100}[\\w.]{2,100}\\(\\d[\\d, ]*\\)\\P{Nd}{1,100}\\d{1,20}\\W{1,3}");
  private static final int LONGEST_LINE = 2000;

  private PythonFault() {}

  static NamedFault named(int code, String text) {
    return switch (code) {
      case 1 -> raised(text);
      case 2 -> new NamedFault("odoo.exceptions." + warning(text), text, "");
      case 3 -> new NamedFault("odoo.exceptions.AccessDenied", text, "");
      case 4 -> new NamedFault("odoo.exceptions.AccessError", text, "");
      default -> new NamedFault("xmlrpc-fault-" + code, text, "");
    };
  }

  private static String warning(String text) {
    var last = text.stripTrailing();
    var line = last.substring(last.lastIndexOf('\n') + 1);
    return line.length() < LONGEST_LINE && MISSING_RECORD.matcher(line).matches()
        ? "MissingError"
        : "UserError";
  }

  /** What follows the frames of the last traceback. Python leaves {@code builtins} out. */
  private static NamedFault raised(String text) {
    var frames = text.substring(Math.max(text.lastIndexOf(TRACEBACK), 0));
    var end = 0;
    while (frames.startsWith(TRACEBACK, end) || frames.startsWith(" ", end)) {
      var next = frames.indexOf('\n', end) + 1;
      if (next == 0) {
        return new NamedFault("xmlrpc-fault-1", text, text);
      }
      end = next;
    }
    var last = CLASS.matcher(frames.substring(end).strip());
    if (!last.matches()) {
      return new NamedFault("xmlrpc-fault-1", text, text);
    }
    var name = last.group("name");
    var message = last.group("message");
    return new NamedFault(
        name.contains(".") ? name : "builtins." + name, message == null ? "" : message, text);
  }

  /**
   * Whether the fault was met when the result was written as XML. By then the call is carried out
   * and its transaction committed.
   */
  static boolean tellsOfTheResult(NamedFault fault) {
    return fault.trace().contains(", in dumps\n") && !fault.trace().contains(", in dispatch_rpc\n");
  }

  /**
   * Whether what cannot be written is None or, in 14, records. For a write it does not matter
   * whether that is the result or lies somewhere in it; a read that holds one is lost.
   */
  static boolean hasNoValue(NamedFault fault, boolean writes) {
    var trace = fault.trace();
    var whole = !trace.contains(", in dump_array\n") && !trace.contains(", in dump_struct\n");
    return (writes || whole)
        && (fault.message().startsWith("cannot marshal None")
            || fault.message().startsWith("cannot marshal <class 'odoo.api."));
  }
}
