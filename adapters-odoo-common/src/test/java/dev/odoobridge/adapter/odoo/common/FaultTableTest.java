package dev.odoobridge.adapter.odoo.common;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.odoobridge.application.port.out.OdooCall;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.value.RawValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts as Odoo 14 and 19 gave them, for a write of {@code type} to {@code res.partner}. */
class FaultTableTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          odoo.exceptions.AccessDenied | Access Denied | CREDENTIALS
          werkzeug.exceptions.Unauthorized | Invalid apikey | CREDENTIALS
          odoo.exceptions.MissingError | Record does not exist or has been deleted. (Record: res.users(7,), User: 7) | CREDENTIALS
          odoo.exceptions.MissingError | Record does not exist or has been deleted. (Record: res.users(7,), User: 2) | REFUSED
          odoo.exceptions.MissingError | Record does not exist or has been deleted. (Record: res.partner(2,), User: 2) | REFUSED
          odoo.exceptions.AccessError | Database not found. | DATABASE
          odoo.exceptions.AccessError | You are not allowed to access 'Journal Entry' (account.move) records. | REFUSED
          psycopg2.OperationalError | FATAL:  database "nodb" does not exist | DATABASE
          psycopg2.OperationalError | connection to server at "::1", port 5432 failed: FATAL:  database "nodb" does not exist | DATABASE
          psycopg2.OperationalError | could not connect to server: Connection refused | BUSY
          psycopg2.OperationalError | FATAL:  the database system is starting up | BUSY
          psycopg2.OperationalError | server closed the connection unexpectedly | LOST
          psycopg2.errors.AdminShutdown | terminating connection due to administrator command | LOST
          psycopg2.InterfaceError | cursor is gone | LOST
          psycopg2.InterfaceError | connection already closed | LOST
          psycopg2.pool.PoolError | The Connection Pool Is Full | BUSY
          psycopg2.errors.SerializationFailure | could not serialize access due to concurrent update | BUSY
          psycopg2.errors.DeadlockDetected | deadlock detected | BUSY
          psycopg2.errors.LockNotAvailable | could not obtain lock on row | BUSY
          psycopg2.errors.InvalidTextRepresentation | invalid input syntax for type integer: "x" | REFUSED
          psycopg2.errors.UniqueViolation | duplicate key value | REFUSED
          odoo.exceptions.LockError | Cannot grab a lock | BUSY
          odoo.http.SessionExpiredException | Session expired | BUSY
          odoo.exceptions.UserError | Object no.model doesn't exist | MODEL
          odoo.exceptions.UserError | Even magicians can't post nothing! | REFUSED
          odoo.exceptions.ValidationError | Contacts require a name | REFUSED
          odoo.exceptions.RedirectWarning | You cannot delete contacts linked to an active user. | REFUSED
          odoo.addons.base_automation.models.ir_actions_server.ServerActionWithWarningsError | x | REFUSED
          werkzeug.exceptions.NotFound | the model 'no.model' does not exist | MODEL
          werkzeug.exceptions.UnprocessableEntity | missing a required argument: 'domain' | MODEL
          werkzeug.exceptions.RequestEntityTooLarge | The data value transmitted exceeds the capacity limit. | REFUSED
          werkzeug.exceptions.BadRequest | could not parse the body as json | INCOMPREHENSIBLE
          json.decoder.JSONDecodeError | Expecting value | INCOMPREHENSIBLE
          builtins.AttributeError | type object 'res.partner' has no attribute 'write' | MODEL
          builtins.AttributeError | The method 'res.partner.write' does not exist | MODEL
          builtins.AttributeError | 'bool' object has no attribute 'strip' | REFUSED
          builtins.TypeError | write() got an unexpected keyword argument 'vals' | MODEL
          builtins.TypeError | BaseModel._read_format() got an unexpected keyword argument 'vals' | MODEL
          builtins.TypeError | _inner() got an unexpected keyword argument 'other' | REFUSED
          builtins.TypeError | ResPartner.write() missing 1 required positional argument: 'vals' | MODEL
          builtins.TypeError | write() takes 2 positional arguments but 3 were given | MODEL
          builtins.TypeError | _inner() missing 1 required positional argument: 'x' | REFUSED
          builtins.TypeError | unsupported operand type(s) for +: 'int' and 'str' | REFUSED
          builtins.ValueError | Invalid field 'nofield' on model 'res.partner' | MODEL
          builtins.ValueError | Invalid field 'nofield' in 'res.partner' | MODEL
          builtins.ValueError | Invalid field 'nofield' on 'res.partner' | MODEL
          builtins.ValueError | Invalid field res.partner.nofield in leaf ('nofield', '=', 1) | MODEL
          builtins.ValueError | Invalid field res.partner.nofield in condition ('nofield', '=', 1) | MODEL
          builtins.ValueError | Invalid field name 'nofield' | MODEL
          builtins.ValueError | Wrong value for res.partner.type: 'zzz' | REFUSED
          builtins.ValueError | time data 'nope' does not match format '%Y-%m-%d' | REFUSED
          builtins.ValueError | invalid literal for int() with base 10: 'nope' | REFUSED
          builtins.ValueError | A string literal cannot contain NUL (0x00) characters. | REFUSED
          builtins.KeyError | type | MODEL
          builtins.KeyError | 'type' | MODEL
          builtins.KeyError | line_field | MODEL
          builtins.KeyError | res.partner | MODEL
          builtins.KeyError | zzz | REFUSED
          builtins.KeyError | currency_id | REFUSED
          builtins.IndexError | list index out of range | REFUSED
          builtins.MemoryError | `` | REFUSED
          a.b.Unheard | of | REFUSED
          """)
  void sorts(String name, String message, Sort expected) {
    assertEquals(expected, FaultTable.sort(new NamedFault(name, message, "Traceback"), write()));
  }

  @ParameterizedTest
  @CsvSource({"nofield,MODEL", "a,REFUSED", "name,REFUSED"})
  void takesAMissingKeyForAFieldOnlyInAListOfFields(String key, Sort expected) {
    var load =
        new OdooCall(
            new ModelName("res.partner"),
            "load",
            Optional.empty(),
            Map.of(
                "fields", RawValue.texts(List.of("nofield")),
                "data", RawValue.list(RawValue.texts(List.of("a", "name")))),
            Map.of(),
            true);

    assertEquals(expected, FaultTable.sort(new NamedFault("builtins.KeyError", key, ""), load));
  }

  @ParameterizedTest
  @CsvSource({"raise UserError(_(\"Object %s doesn't exist\"; obj)),MODEL", "x,REFUSED"})
  void knowsAnUnknownModelInAnyLanguageByTheTraceback(String trace, Sort expected) {
    var fault = new NamedFault("odoo.exceptions.UserError", "L'objet no.model n'existe pas", trace);

    assertEquals(expected, FaultTable.sort(fault, write()));
  }

  private static OdooCall write() {
    var line = new RawValue.Members(Map.of("line_field", RawValue.of("x")));
    var values =
        new RawValue.Members(
            Map.of(
                "type",
                RawValue.of("zzz"),
                "child_ids",
                RawValue.list(RawValue.list(RawValue.of(0), RawValue.of(0), line))));
    return new OdooCall(
        new ModelName("res.partner"),
        "write",
        Optional.empty(),
        Map.of("vals", values),
        Map.of(),
        true);
  }
}
