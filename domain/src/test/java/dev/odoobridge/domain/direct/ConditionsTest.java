package dev.odoobridge.domain.direct;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.odoobridge.domain.access.Allowed;
import dev.odoobridge.domain.access.Caller;
import dev.odoobridge.domain.access.ModelMember;
import dev.odoobridge.domain.access.OdooAccess;
import dev.odoobridge.domain.access.Role;
import dev.odoobridge.domain.access.Scope;
import dev.odoobridge.domain.odoo.FieldName;
import dev.odoobridge.domain.odoo.FieldSchema;
import dev.odoobridge.domain.odoo.ModelName;
import dev.odoobridge.domain.odoo.ModelSchema;
import dev.odoobridge.domain.record.FieldProblem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionsTest {
  private static final ModelName PARTNER = new ModelName("res.partner");
  private static final FieldSchema TEXT =
      new FieldSchema(
          "char",
          Optional.empty(),
          Optional.empty(),
          false,
          false,
          true,
          List.of(),
          OptionalInt.empty());

  /** Of somebody who may know of partners the name alone. */
  private static Conditions conditions() {
    var scope =
        new Scope(
            Allowed.everything(),
            Allowed.everything(),
            Allowed.everything(),
            Allowed.only(Set.of(new ModelMember(PARTNER, "name"))),
            Allowed.everything(),
            false);
    var access = OdooAccess.of(new Caller("token:shop", Role.MANAGER, scope));
    var fields = Map.of(new FieldName("name"), TEXT, new FieldName("email"), TEXT);
    return new Conditions(new ModelSchema(PARTNER, fields), access, _ -> Optional.empty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          name               | name, id
          name DESC          | name DESC, id
          id desc            | id desc
          ' name  asc ,id '  | name asc, id
          """)
  void orderByFieldsAndThenById(String given, String order) {
    var conditions = conditions();

    assertEquals(order, conditions.order(Optional.of(given)));
    assertEquals(List.of(), conditions.problems());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          email            | you may not know res.partner.email
          name desc, email | you may not know res.partner.email
          nmae             | res.partner has no field nmae; did you mean name?
          name.id          | records are ordered by fields of their own, and name.id is none
          name up          | must be fields with asc or desc behind them, as "name desc, id"
          name desc first  | must be fields with asc or desc behind them, as "name desc, id"
          name,            | must be fields with asc or desc behind them, as "name desc, id"
          name;            | must be fields with asc or desc behind them, as "name desc, id"
          """)
  void sayWhatIsWrongWithAnOrder(String given, String message) {
    var conditions = conditions();

    conditions.order(Optional.of(given));

    assertEquals(List.of(new FieldProblem("order", message)), conditions.problems());
  }

  @Test
  void orderByIdWhenNothingIsSaid() {
    assertEquals("id", conditions().order(Optional.empty()));
  }
}
