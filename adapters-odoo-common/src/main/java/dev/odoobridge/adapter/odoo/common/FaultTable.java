package dev.odoobridge.adapter.odoo.common;

import static dev.odoobridge.adapter.odoo.common.FaultTexts.contains;
import static dev.odoobridge.adapter.odoo.common.FaultTexts.matches;

import dev.odoobridge.application.port.out.OdooCall;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/**
 * Odoo's named faults, sorted; the first row that fits decides. Names decide alone where they can.
 * Where a name says too little (Python raises {@code ValueError} for an unknown field and for a bad
 * date) the text is looked at, and only texts that Odoo does not translate. What no row knows is
 * refused data: one record stops, not the integration.
 */
final class FaultTable {
  private static final int LOOKED_AT = 4_000;
  private static final String CONNECTION_LOST =
      "closed the connection|closed unexpectedly|terminating connection|already closed|"
          + "could not (?:receive|send) data|connection (?:timed out|reset)";

  private static final List<Row> ROWS =
      List.of(
          row("odoo.exceptions.AccessDenied", Sort.CREDENTIALS),
          row("werkzeug.exceptions.Unauthorized", Sort.CREDENTIALS),
          row("odoo.exceptions.MissingError", FaultTexts::callerIsGone, Sort.CREDENTIALS),
          row("odoo.exceptions.AccessError", matches("Database not found\\."), Sort.DATABASE),
          row(
              "psycopg2.OperationalError",
              contains("database \".*\" does not exist"),
              Sort.DATABASE),
          row("psycopg2.*", contains(CONNECTION_LOST), Sort.LOST),
          row("psycopg2.OperationalError", Sort.BUSY),
          row("psycopg2.InterfaceError", Sort.LOST),
          row("psycopg2.pool.PoolError", Sort.BUSY),
          row("psycopg2.extensions.TransactionRollbackError", Sort.BUSY),
          row("psycopg2.extensions.QueryCanceledError", Sort.BUSY),
          row("psycopg2.errors.SerializationFailure", Sort.BUSY),
          row("psycopg2.errors.DeadlockDetected", Sort.BUSY),
          row("psycopg2.errors.LockNotAvailable", Sort.BUSY),
          row("psycopg2.errors.QueryCanceled", Sort.BUSY),
          row("psycopg2.errors.TooManyConnections", Sort.BUSY),
          row("psycopg2.errors.DiskFull", Sort.BUSY),
          row("psycopg2.errors.OutOfMemory", Sort.BUSY),
          row("psycopg2.errors.CannotConnectNow", Sort.BUSY),
          row("psycopg2.errors.ReadOnlySqlTransaction", Sort.BUSY),
          row("odoo.exceptions.ConcurrencyError", Sort.BUSY),
          row("odoo.exceptions.LockError", Sort.BUSY),
          row("odoo.http.SessionExpiredException", Sort.BUSY),
          row("werkzeug.exceptions.TooManyRequests", Sort.BUSY),
          row("werkzeug.exceptions.ServiceUnavailable", Sort.BUSY),
          row("odoo.exceptions.UserError", FaultTexts::modelIsUnknown, Sort.MODEL),
          row("werkzeug.exceptions.NotFound", Sort.MODEL),
          row("werkzeug.exceptions.UnprocessableEntity", Sort.MODEL),
          row("builtins.AttributeError", FaultTexts::methodIsUnknown, Sort.MODEL),
          row("builtins.TypeError", FaultTexts::argumentIsWrong, Sort.MODEL),
          row("builtins.ValueError", FaultTexts::fieldIsUnknown, Sort.MODEL),
          row("builtins.KeyError", FaultTexts::keyIsAName, Sort.MODEL),
          row("werkzeug.exceptions.BadRequest", Sort.INCOMPREHENSIBLE),
          row("json.decoder.JSONDecodeError", Sort.INCOMPREHENSIBLE),
          row("xml.parsers.expat.ExpatError", Sort.INCOMPREHENSIBLE),
          row("xmlrpc-fault-*", Sort.INCOMPREHENSIBLE),
          row("*", Sort.REFUSED));

  private FaultTable() {}

  static Sort sort(NamedFault fault, OdooCall call) {
    var known = new NamedFault(start(fault.name()), start(fault.message()), fault.trace());
    return ROWS.stream().filter(row -> row.fits(known, call)).findFirst().orElseThrow().sort();
  }

  /** Over millions of letters patterns take too long, or too deep a stack. */
  private static String start(String text) {
    return text.substring(0, Math.min(text.length(), LOOKED_AT));
  }

  private static Row row(String name, Sort sort) {
    return row(name, (_, _) -> true, sort);
  }

  private static Row row(String name, BiPredicate<NamedFault, OdooCall> when, Sort sort) {
    var pattern = name.replace(".", "\\.").replace("*", ".*");
    return new Row(Pattern.compile(pattern, Pattern.DOTALL), when, sort);
  }

  /** A star stands for anything. */
  private record Row(Pattern name, BiPredicate<NamedFault, OdooCall> when, Sort sort) {
    boolean fits(NamedFault fault, OdooCall call) {
      return name.matcher(fault.name()).matches() && when.test(fault, call);
    }
  }
}
